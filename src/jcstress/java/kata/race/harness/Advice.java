package kata.race.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What to tell whose answer lost something that it must not lose: a sentence that helps, and does not solve it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Advice {
  /** The sentence. */
  String value();
}

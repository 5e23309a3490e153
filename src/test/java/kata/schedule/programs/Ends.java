package kata.schedule.programs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kata.schedule.Finding;

/** How a program that is wrong ends in some schedule. One without it is right in all. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Ends {
  /** What the finding is. */
  Finding.Kind value();
}

package kata.schedule.weave;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method that woven code calls in place of the method of the same name of this type or its subtypes.
 * Its parameters are the receiver (unless that method is static), that method's own, and last the number of the site.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Replaces {
  /** The type that declares the method. */
  Class<?> value();

  /** Whether the replaced method is static. */
  boolean isStatic() default false;
}

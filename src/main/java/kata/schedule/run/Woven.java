package kata.schedule.run;

/** Marks a class loader whose classes have points in them. */
public interface Woven {
  /** The name of such a loader. */
  String LOADER = "woven";
}

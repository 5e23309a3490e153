package kata.live;

/** All that one run of one answer needs: the site, the ledger, the workers. For one thread and one run. */
sealed interface Stage extends AutoCloseable permits PageStage, TransferStage, NumberStage {
  /**
   * Makes an object of the answer, gives it its work, and waits until it is done. Only that takes time which a program
   * with this answer in it would take as well.
   *
   * @throws Exception what the answer threw
   */
  Result run(Shape shape) throws Exception;

  /** Ends what was set up, whether or not the answer has ended what it began. */
  @Override
  void close();
}

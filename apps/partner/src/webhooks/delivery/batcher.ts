/** Questions that are asked at the same time become one statement; while it runs, the next ones gather. */
export class Batcher<Question, Answer> {
  private waiting: { question: Question; resolve: (answer: Answer) => void; reject: (error: unknown) => void }[] = [];
  private running = false;

  /** @param run answers in the order of the questions */
  constructor(private readonly run: (questions: readonly Question[]) => Promise<readonly Answer[]>) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      if (!this.running) void this.flush();
    });
  }

  private async flush(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      const batch = this.waiting;
      this.waiting = [];
      try {
        const answers = await this.run(batch.map(({ question }) => question));
        for (const [n, { resolve }] of batch.entries()) resolve(answers[n] as Answer);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.running = false;
  }
}

import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one line that any tool can read: `tests: N passed, N failed`. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap(({ children }) =>
      [...children.allTests()].map((test) => test.result().state),
    );
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const count = (state: string) => states.filter((one) => one === state).length;
    console.log(`tests: ${count('passed')} passed, ${count('failed') + broken} failed`);
  }
}

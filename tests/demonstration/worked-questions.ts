/** A question, its query, and the answer that the demonstration gives. */
export interface WorkedQuestion {
  readonly title: string;
  readonly query: string;
  readonly answer: unknown;
}

const BEGIN = '<!-- worked questions: written by the test of the demonstration -->';
const END = '<!-- end of the worked questions -->';
const LINE = 110;

/** A text in which the worked questions stand as they are worked out here. */
export function withWorkedQuestions(text: string, questions: readonly WorkedQuestion[]): string {
  const [before, rest] = halves(text, BEGIN);
  const [, after] = halves(rest, END);
  const worked = questions.map(
    ({ title, query, answer }, index) => `<details>
<summary>${index + 1}. ${title}</summary>

\`\`\`graphql
${query}
\`\`\`

\`\`\`json
${compactJson(answer)}
\`\`\`

</details>
`,
  );
  return `${before}${BEGIN}\n\n${worked.join('\n')}\n${END}${after}`;
}

function halves(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  if (at === -1) throw new Error(`The text lacks ${mark}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** JSON in which whatever fits on a line stands on one. */
export function compactJson(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value).replaceAll(
    /("(?:[^"\\]|\\.)*")|([,:{])|(\})/g,
    (_, text, mark, end) => text ?? (mark ? `${mark} ` : ` ${end}`),
  );
  if (indent.length + flat.length <= LINE || value === null || typeof value !== 'object')
    return flat;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => compactJson(item, inner))
    : Object.entries(value).map(
        ([name, item]) => `${JSON.stringify(name)}: ${compactJson(item, inner)}`,
      );
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${indent}${close}`;
}

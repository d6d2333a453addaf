import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAnswer } from '../../graph/use-answer.ts';
import { OPERATORS, operatorWords, PHASES, phaseWords } from '../../product/product-words.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useView } from '../../view.ts';
import style from './portfolio.module.css';

const words = texts({
  fr: {
    legend: 'Choisir les produits',
    text: 'Mots du nom',
    department: 'Direction',
    phase: 'Phase',
    operator: 'Opérateur',
    order: 'Ordre',
    up: 'Nom, de A à Z',
    down: 'Nom, de Z à A',
    any: 'Tous',
    anyOf: 'Toutes',
    none: 'Effacer les filtres',
  },
  en: {
    legend: 'Choose products',
    text: 'Words of the name',
    department: 'Department',
    phase: 'Phase',
    operator: 'Operator',
    order: 'Order',
    up: 'Name, A to Z',
    down: 'Name, Z to A',
    any: 'All',
    anyOf: 'All',
    none: 'Clear filters',
  },
});

/** The parameters of the address by which the table is filtered and ordered. */
export const FILTERS = ['text', 'department', 'phase', 'operator', 'order'] as const;
type FilterName = (typeof FILTERS)[number];
const TYPING_MS = 350;
const INDICATOR = { indicator: 'PORTFOLIO' } as const;

/** By what the table of products is filtered and ordered; each choice begins at the first page. */
export function ProductFilter() {
  const text = useText(words);
  const { lang } = useView();
  const [search, setSearch] = useSearchParams();
  const departments = useAnswer('DepartmentFigures', INDICATOR).data?.data.departments ?? [];
  /** Going back undoes a choice; what is typed letter by letter it does not. */
  const set = (changes: Readonly<Partial<Record<FilterName, string>>>, replace = false) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete('after');
        for (const [name, value] of Object.entries(changes)) {
          if (value === '') after.delete(name);
          else after.set(name, value);
        }
        return after;
      },
      { replace, preventScrollReset: true },
    );
  const told = search.get('text') ?? '';
  const [typed, setTyped] = useState(told);
  useEffect(() => setTyped(told), [told]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the wait.
  useEffect(() => {
    if (typed === told) return;
    const waiting = setTimeout(() => set({ text: typed.trim() }, true), TYPING_MS);
    return () => clearTimeout(waiting);
  }, [typed]);
  const choice = (
    name: FilterName,
    label: string,
    any: string,
    options: readonly (readonly [code: string, label: string])[],
  ) => (
    <label>
      <span>{label}</span>
      <select
        value={search.get(name) ?? ''}
        onChange={({ target }) => set({ [name]: target.value })}
      >
        <option value="">{any}</option>
        {options.map(([code, one]) => (
          <option key={code} value={code}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <search aria-label={text.legend} className={style['filter']}>
      <label>
        <span>{text.text}</span>
        <input
          type="search"
          maxLength={200}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      {choice(
        'department',
        text.department,
        text.anyOf,
        departments.map(({ code, name }) => [code, name]),
      )}
      {choice(
        'phase',
        text.phase,
        text.anyOf,
        PHASES.map((phase) => [phase, phaseWords[lang][phase]]),
      )}
      {choice(
        'operator',
        text.operator,
        text.any,
        OPERATORS.map((operator) => [operator, operatorWords[lang][operator]]),
      )}
      {choice('order', text.order, text.up, [['NAME_DESC', text.down]])}
      {FILTERS.some((name) => search.has(name)) && (
        <div>
          <button
            type="button"
            className="plain"
            onClick={() => set({ text: '', department: '', phase: '', operator: '', order: '' })}
          >
            {text.none}
          </button>
        </div>
      )}
    </search>
  );
}

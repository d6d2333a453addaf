import { useEffect, useState } from 'react';
import { texts, useText } from '../text/use-text.ts';
import { useParameter, useView } from '../view.ts';
import style from './switches.module.css';

const words = texts({
  fr: {
    language: 'English',
    theme: 'Apparence',
    system: 'Système',
    light: 'Claire',
    dark: 'Sombre',
  },
  en: {
    language: 'Français',
    theme: 'Appearance',
    system: 'System',
    light: 'Light',
    dark: 'Dark',
  },
});

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const KEPT_AS = 'pilotage-theme';

/** The language, which stands in the address, and the appearance, which the browser keeps. */
export function Switches() {
  const text = useText(words);
  const { lang } = useView();
  const [, setLang] = useParameter('lang');
  const [theme, setTheme] = useState<Theme>(keptTheme);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    localStorage.setItem(KEPT_AS, theme);
  }, [theme]);
  return (
    <div className={`${style['switches']} only-screen`}>
      <label>
        <span>{text.theme}</span>
        <select value={theme} onChange={({ target }) => setTheme(target.value as Theme)}>
          {THEMES.map((one) => (
            <option key={one} value={one}>
              {text[one]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="plain"
        lang={lang === 'fr' ? 'en' : 'fr'}
        onClick={() => setLang(lang === 'fr' ? 'en' : '')}
      >
        {text.language}
      </button>
    </div>
  );
}

function keptTheme(): Theme {
  const kept = localStorage.getItem(KEPT_AS);
  return THEMES.find((one) => one === kept) ?? 'system';
}

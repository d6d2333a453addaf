import { type RefObject, useEffect } from 'react';

/**
 * Makes the editor's list of open questions a list of buttons, the present one marked.
 *
 * The editor calls it tabs, which may hold no button; but each holds two, to open and to close it, so that who
 * listens to the page is told of neither.
 */
export function usePlainTabs(editor: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = editor;
    if (current === null) return;
    const observer = new MutationObserver(() => mendTabs(current));
    observer.observe(current, {
      subtree: true,
      childList: true,
      attributeFilter: ['role', 'aria-selected'],
    });
    mendTabs(current);
    return () => observer.disconnect();
  }, [editor]);
}

function mendTabs(editor: HTMLElement): void {
  for (const list of editor.querySelectorAll('.graphiql-tabs[role="tablist"]')) {
    list.removeAttribute('role');
  }
  for (const tab of editor.querySelectorAll('.graphiql-tab[role], .graphiql-tab[aria-selected]')) {
    const isOpen = tab.getAttribute('aria-selected');
    tab.removeAttribute('role');
    tab.removeAttribute('aria-selected');
    if (isOpen !== null) tab.querySelector('button')?.setAttribute('aria-current', isOpen);
  }
  for (const panel of editor.querySelectorAll('#graphiql-session[role="tabpanel"]')) {
    panel.setAttribute('role', 'group');
  }
}

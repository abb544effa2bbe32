/**
 * Does what moves the focus once a menu is gone: while it is open it takes the focus back. That is still within the press,
 * so that no letter that is typed right after it comes too early.
 */
export const afterMenu = (act: () => void): void => {
  // the page is drawn without the menu in the microtask between
  queueMicrotask(() => queueMicrotask(act))
}

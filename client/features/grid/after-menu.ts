/** Does what moves the focus once a menu is gone: while it is open it takes the focus back. */
export const afterMenu = (act: () => void): void => {
  requestAnimationFrame(() => act())
}

/** As a ref: puts the caret or the screen reader there as soon as it appears. */
export const focusOnce = (element: HTMLElement | null): void => element?.focus()

/** What the grid is printed on, besides what a browser's own way of printing takes. */
export const PAPERS = ['a4', 'a3', 'poster'] as const
export type Paper = (typeof PAPERS)[number]

/** Prints the page on such a paper: the style sheets have its size, and how large letters are on it. */
export const printOn = (paper: Paper): void => {
  const { dataset } = document.documentElement
  dataset.paper = paper
  addEventListener('afterprint', () => delete dataset.paper, { once: true })
  // once the menu is gone, and the page is laid out without it
  requestAnimationFrame(() => setTimeout(print))
}

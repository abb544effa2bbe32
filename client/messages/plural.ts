/** Picks the English form for a number: `plural(n, { one: 'activity', other: 'activities' })`. */
export const plural = (count: number, forms: { one?: string; other: string }): string =>
  (count === 1 ? forms.one : undefined) ?? forms.other

const rules = new Intl.PluralRules('en')

/** Picks the form for a number: `plural(n, { one: 'activity', other: 'activities' })`. */
export const plural = (
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string => forms[rules.select(count)] ?? forms.other

/** The last millisecond of a day, as ISO; `day` is what a date field gives (`2026-03-01`). */
export const endOfDay = (given: string): string => new Date(`${given}T23:59:59.999`).toISOString()

/** What a date field takes, for an ISO time, in the device's own calendar day. */
export const dayOf = (iso: string): string => {
  const date = new Date(iso)
  const part = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`
}

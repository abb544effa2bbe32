/** When something runs, where one end of it is not known. */
export const period = {
  from: (date: string) => `From ${date}`,
  until: (date: string) => `Until ${date}`,
}

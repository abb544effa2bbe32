/** The head by which the sheet of how power adds to the problem is known when a workbook comes back. */
export const CAUSES_HEAD = 'How this adds to the problem'

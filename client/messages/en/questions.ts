/** The questions to talk through, and what was said. */
export const questions = {
  meaning:
    'For a conversation, not for a score. Take one at a time, note what is said, and by whom. Notes are for those who edit; guests never read them.',
  source: (source: string) => `From: ${source}`,
  isOurs: 'The question is Common Table’s own.',
  groups: {
    readiness: { name: 'Before we begin', asks: '' },
    conditions: { name: 'Five conditions', asks: 'The fifth is under “For the backbone”.' },
    pitfalls: { name: 'Where others went wrong', asks: '' },
    backbone: { name: 'For the backbone', asks: '' },
    equityActions: {
      name: 'Equity: what to do',
      asks: 'What was found where equity was taken up. Which of these do we do, and how?',
    },
    equityCapacities: {
      name: 'Equity: what it takes',
      asks: 'What it rests on. Which of these do we have, and who says so?',
    },
    pathsOfChange: { name: 'Paths of change', asks: 'Paths that were found. Which of them is ours?' },
  } satisfies Record<string, { name: string; asks: string }>,

  add: 'Add a note',
  addTo: (question: string) => `Add a note: ${question}`,
  note: (question: string) => `Note: ${question}`,
  placeholder: 'What is said?',
  by: 'Who said it',
  delete: 'Delete this note',
  deleted: 'The note is deleted',
  notes: (question: string) => `Notes: ${question}`,
} as const

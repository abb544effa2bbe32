/**
 * The agenda of the example initiative, by the section's own id. A string is a paragraph, `**…**` is bold.
 * Two sections (`language`, `learning`) are still to be written, as in a real one.
 */
export type ExampleBlock = string | { heading: string } | { list: readonly string[] }

export const EXAMPLE_AGENDA: Record<string, readonly ExampleBlock[]> = {
  problem: [
    'Of every 100 children who enter kindergarten in the six Riverside schools, **46 are ready by the shared measure**. In two of the eight blocks it is fewer than 30.',
    'Families tell us three things: child care ends before work does, the forms are only in English, and nobody tells them what school expects.',
    { heading: 'How power adds to it' },
    'The rule on slots in home daycare was written without one daycare in the room. Those who feel it most have the least say in it.',
  ],
  population: [
    'All children from birth to five in the eight Riverside blocks, and the grown-ups who raise them: about 2,100 children.',
    'We answer first to the families of **blocks 7 and 12**, where the fewest children are ready.',
  ],
  vision: [
    'Every child in Riverside starts school rested, heard and curious, whichever block they grow up on, and every family knows one grown-up in the system by name.',
  ],
  goal: [
    'By June 2030, **80 of 100 children** entering kindergarten in the six Riverside schools meet the shared readiness measure, up from 46, and the gap between neighborhoods is under five points, counted every autumn and published without small groups that could be recognized.',
  ],
  boundaries: [
    { heading: 'In' },
    {
      list: [
        'Home daycare and child care centers',
        'The summer before school',
        'The first weeks of kindergarten',
      ],
    },
    { heading: 'Out, for now' },
    {
      list: [
        'Special education placement, which the district already works on',
        'Housing, where we lend our voice but do not lead',
      ],
    },
    'The clinic’s home visits are already happening. We build on them and do not start our own.',
  ],
  principles: [
    {
      list: [
        '**Nothing about families without families.** Four seats at the table are theirs, and they are paid.',
        'Figures are shown by race and home language, and never for a group so small that a child could be recognized.',
        'We say what we do not know.',
        'Whoever cannot keep a promise says so early.',
      ],
    },
  ],
  strategies: [
    { heading: 'Child care that fits the working day' },
    'Change how the slot rule is read, open early and late hours, and make daycare at home a trade that pays.',
    { heading: 'One door for families' },
    'One form, in four languages, at every desk where a family first asks for help.',
    { heading: 'The summer before' },
    'Six weeks in every block with the teacher whom the child will have in autumn.',
  ],
  disagreements: [
    '**Does the goal count children who move in after age four?** The district and the clinic say: count them. The Neighborhood Center says: do not, or schools with many new families look worse than they are.',
    'What would help us decide: how many children move in between four and five, by school. The district brings the figures on 12 March.',
  ],
}

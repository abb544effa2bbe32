import { theirs } from '../theirs.ts'

/** What is said when another partner is the backbone than one may think. */
export const backbone = {
  unnamed: 'A partner without a name',
  twoBackbones: (names: readonly string[], left: string) =>
    `${names.map(theirs).join(' and ')} were marked as the backbone at the same moment. It is ${theirs(left)} now.`,
  backboneChanged: (now: string, before: string) =>
    `${theirs(now)} is marked as the backbone now, instead of ${theirs(before)}.`,
} as const

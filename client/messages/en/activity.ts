import { theirs } from '../theirs.ts'

/** What is known of an activity beside its words: tags, what it needs, who it is about. */
export const activity = {
  happeningHint: 'Somebody does this already: honor it, and build on it.',

  tags: 'Tags',
  addTag: 'Add a tag',
  addThisTag: (tag: string) => `Add the tag “${tag}”`,
  noTags: 'Write a new one and press Enter.',
  removeTag: (tag: string) => `Take the tag “${tag}” away`,
  inUse: (count: number) => `${count}×`,

  needs: 'What it needs first',
  addNeed: 'Add an activity that it needs',
  noneFound: 'No activity is called so.',
  removeNeed: (title: string) => `It does not need “${title}”`,
  neededBy: 'What needs it',
  removeNeededBy: (title: string) => `“${title}” does not need it`,
  openOther: (status: string, title: string) => `${status}: ${title}. Open it`,
  circle: (titles: readonly string[]) =>
    `These wait for each other: ${titles.map((title) => `“${theirs(title)}”`).join(' → ')}. One of them has to begin without the next.`,
  needsSaid: (titles: string) => `Needs ${titles}`,
  neededBySaid: (titles: string) => `Needed by ${titles}`,

  actors: 'People and groups on the map',
  addActor: 'Add somebody from the map',
  noActors: 'Nobody on the map is called so.',
  removeActor: (name: string) => `It is not about ${name}`,
  showOnMap: (name: string) => `${name}. Show on the map`,
} as const

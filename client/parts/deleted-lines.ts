import type * as Y from 'yjs'

import { type Deleted, entryOf, readDeletedItems } from '../../shared/model/collection.ts'
import { ITEM_KINDS, kindNamed } from '../../shared/model/kinds.ts'
import type { PageName } from '../../shared/model/kind.ts'
import { readText } from '../../shared/model/values.ts'
import type { LiveDocument } from '../live/live-document.ts'
import { useRoots } from '../live/use-root.ts'
import { parts as words } from '../messages/en/parts.ts'
import { theirs } from '../messages/theirs.ts'

/** How a line speaks of what was deleted. `name` has marks around what others wrote; `is`: of which kind it is. */
type Described = { name: string; is?: string; note?: string }

export type DeletedLine = Omit<Deleted, 'name'> & Described

/** Describes each deleted item of a document; nothing for what is not worth a line. */
type Describe = (doc: Y.Doc) => (item: Deleted) => Described | undefined

/** What is deleted of the kinds of a page, newest first; `describe`: for kinds whose items need more than their name. */
export const useDeleted = (
  { doc, name }: LiveDocument,
  page: PageName,
  describe: Describe = byName,
): DeletedLine[] => {
  const kinds = ITEM_KINDS[name].filter((kind) => kind.page === page)
  const names = kinds.map((kind) => kind.name)
  return useRoots(doc, names, () => {
    const describeOne = describe(doc)
    return readDeletedItems(doc, kinds).flatMap((item) => {
      const described = describeOne(item)
      return described ? [{ ...item, ...described }] : []
    })
  })
}

/** By its name; what was added and undone before it had a word is not worth a line. */
export const byName: Describe = (doc) => (item) => {
  const isWorthIt = item.name !== '' || item.by !== undefined || hasText(doc, item)
  return isWorthIt ? { name: item.name === '' ? words.unnamed : theirs(item.name) } : undefined
}

/** Whether somebody wrote in any of its texts. */
const hasText = (doc: Y.Doc, { kind, id }: Deleted): boolean => {
  const described = kindNamed(kind)
  const fields = described && described.stands !== 'values' ? Object.entries(described.fields) : []
  const entry = entryOf(doc, kind, id)
  return fields.some(([name, { type }]) => type === 'text' && readText(entry?.get(name)).trim() !== '')
}

/** What somebody deleted in one step has one time and one name beside it, and stands together. */
export const groupsOf = (lines: readonly DeletedLine[]): DeletedLine[][] => {
  const groups = new Map<string, DeletedLine[]>()
  for (const line of lines) {
    const key = `${line.deleted} ${line.by ?? line.id}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()]
}

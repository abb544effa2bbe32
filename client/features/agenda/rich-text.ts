import { type AnyExtension, type Extensions, getSchema, Mark, Node } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'

import { isLinkAddress } from '../../../shared/link-address.ts'

/** The levels that a heading in a section has, by the tags that become one when they are pasted. */
const LEVELS = { h1: 2, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 } as const

/** Where the kit's way is not ours. */
const own = (extension: AnyExtension): AnyExtension => {
  if (extension instanceof Node && extension.name === 'heading')
    return extension.extend({
      parseHTML: () => Object.entries(LEVELS).map(([tag, level]) => ({ tag, attrs: { level } })),
      // the tag is for documents that this is copied into, the level for this page, whose own headings stand above
      renderHTML: ({ node }) => {
        const level = node.attrs.level === 3 ? 3 : 2
        return [`h${level}`, { 'aria-level': level + 2 }, 0]
      },
    })
  if (extension instanceof Mark && extension.name === 'link')
    return extension.extend({
      // what another client stored beside the address stays in the record, and is not trusted here
      renderHTML: ({ HTMLAttributes: { href } }) =>
        isLinkAddress(href)
          ? ['a', { href, target: '_blank', rel: 'noopener noreferrer' }, 0]
          : ['span', {}, 0],
    })
  return extension
}

/** What a section's text is made of, as `protocol.md` lists it: this and nothing else can be written or pasted. */
export const RICH_TEXT: Extensions = [
  StarterKit.extend({
    addExtensions() {
      return (this.parent?.() ?? []).map(own)
    },
  }).configure({
    code: false,
    codeBlock: false,
    hardBreak: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    undoRedo: false,
    // it would write a paragraph into every section that is opened and ends with a list
    trailingNode: false,
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: null },
      isAllowedUri: isLinkAddress,
    },
  }),
]

export const SCHEMA = getSchema(RICH_TEXT)

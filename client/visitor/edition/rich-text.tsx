/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'

import type { Block, Inline } from '../../../shared/model/rich-text.ts'
import css from './edition.module.css'

/** Text as it was written: headings, lists, quotes, bold, italic, links. */
export const RichText = ({ blocks }: { blocks: readonly Block[] }) => (
  <>
    {blocks.map((block, at) => (
      <BlockOf key={at} block={block} />
    ))}
  </>
)

const BlockOf = ({ block }: { block: Block }) => {
  switch (block.type) {
    case 'heading':
      return <Line as={block.level === 2 ? 'h4' : 'h5'} text={block.text} />
    case 'bulletList':
      return <ul>{itemsOf(block.items)}</ul>
    case 'orderedList':
      return <ol>{itemsOf(block.items)}</ol>
    case 'blockquote':
      return (
        <blockquote>
          <RichText blocks={block.blocks} />
        </blockquote>
      )
    default:
      return <Line as="p" text={block.text} />
  }
}

const itemsOf = (items: Block[][]) =>
  items.map((blocks, at) => (
    <li key={at} dir="auto">
      <RichText blocks={blocks} />
    </li>
  ))

const Line = ({ as: Tag, text }: { as: 'p' | 'h4' | 'h5'; text: readonly Inline[] }) => (
  <Tag class={css.words} dir="auto">
    {text.map((part, at) => (
      <InlineOf key={at} part={part} />
    ))}
  </Tag>
)

const InlineOf = ({ part: { text, bold, italic, href } }: { part: Inline }) => {
  let shown: ComponentChildren = text
  if (italic) shown = <em>{shown}</em>
  if (bold) shown = <strong>{shown}</strong>
  if (href)
    return (
      <a href={href} rel="noopener noreferrer" target="_blank">
        {shown}
      </a>
    )
  return <>{shown}</>
}

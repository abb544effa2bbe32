import type { ChangeEvent, ReactNode } from 'react'

type TextField = HTMLInputElement | HTMLTextAreaElement

/**
 * A field that is bound to words of the record, shared or plain: what `useSharedField` and `usePlainField` give. Neither
 * cuts: what does not fit stays in it and is not saved. Others are told while one is in it.
 */
export type BoundField = {
  /** For an input or a textarea. */
  props: {
    ref: (field: TextField | null) => (() => void) | undefined
    value?: string
    onChange?: (event: ChangeEvent<TextField>) => void
    'aria-describedby': string | undefined
    'aria-invalid': boolean
  }
  /** How many letters there is room for. */
  most: number
  /** What is in the field now. */
  words: string
  /** To be shown below it: what does not fit, in a sentence. */
  note: ReactNode
  /** What is in it and not saved, since it does not fit: do not take the field away while there is any. */
  heldWords: string | undefined
}

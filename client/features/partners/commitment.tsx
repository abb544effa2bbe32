import { PenLine } from 'lucide-react'
import { useId } from 'react'

import { setFields } from '../../../shared/model/collection.ts'
import type { Settable } from '../../../shared/model/kind.ts'
import { type Partner, partners } from '../../../shared/model/kinds.ts'
import { isSigned } from '../../../shared/model/partners.ts'
import { MAX_NAME, MAX_TEXT } from '../../../shared/words/bounds.ts'
import { useInitiative, useLive } from '../../live/use-live.ts'
import { partners as words } from '../../messages/en/partners.ts'
import { daySaid } from '../../messages/when.ts'
import { ask } from '../../net/http.ts'
import { sentenceOf } from '../../live/sentence.ts'
import { PlainText } from '../../parts/text-in-form.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Said } from '../../ui/said.tsx'
import { toast } from '../../ui/toast.tsx'
import styles from './partner-details.module.css'
import { useIsVouched } from './signatures.ts'

type PartProps = { partner: Partner; name: string }

/** What a partner has agreed to, when, who said so, and that somebody who speaks for it signed on. */
export const Commitment = ({ partner, name }: PartProps) => {
  const { plan } = useLive()
  const title = useId()
  const set = (fields: Settable<(typeof partners)['fields']>) =>
    setFields(plan.doc, partners, partner.id, fields)
  const of = { document: plan, kind: 'partners', id: partner.id }
  const { agreed = '', agreedOn, agreedBy = '' } = partner
  return (
    <section className={styles.part} aria-labelledby={title}>
      <h3 id={title}>{words.commitment}</h3>
      <PlainText
        label={words.agreed}
        hint={words.agreedHint}
        lines={2}
        of={{
          ...of,
          key: 'agreed',
          most: MAX_TEXT,
          value: agreed,
          onWrite: (said) => set({ agreed: said || undefined }),
        }}
      />
      <div className={styles.two}>
        <TextField
          label={words.agreedOn}
          type="date"
          value={agreedOn?.slice(0, 10) ?? ''}
          onChange={({ currentTarget }) =>
            plan.act(() => set({ agreedOn: currentTarget.value || undefined }))
          }
        />
        <PlainText
          label={words.agreedBy}
          of={{
            ...of,
            key: 'agreedBy',
            most: MAX_NAME,
            value: agreedBy,
            onWrite: (said) => set({ agreedBy: said || undefined }),
          }}
        />
      </div>
      <Signature partner={partner} name={name} />
    </section>
  )
}

const Signature = ({ partner, name }: PartProps) => {
  const { id, agreed = '', signed } = partner
  const { plan, initiative } = useLive()
  const isMine = useInitiative().partner === id
  const isVouched = useIsVouched(partner)
  const isNow = isSigned(partner) && isVouched !== false
  const sign = async () => {
    const which = { id: initiative.get().id, partner: id }
    try {
      await ask('POST /api/initiatives/:id/partners/:partner/signature', {
        ...which,
        body: { words: agreed.trim() },
      })
      toast(words.hasSigned(name))
    } catch (error) {
      toast(sentenceOf(error))
    }
  }
  const unsign = () =>
    toast(
      words.hasUnsigned(name),
      plan.step((doc) => setFields(doc, partners, id, { signed: undefined })),
    )
  return (
    <div className={styles.signature}>
      {signed && (
        <p>
          <PenLine aria-hidden />{' '}
          <Said>
            {isVouched === false
              ? words.saidSigned(name, daySaid(signed.at))
              : words.signedBy(signed.by, name, daySaid(signed.at))}
          </Said>
        </p>
      )}
      {signed && !isSigned(partner) && (
        <>
          <p className={styles.hint}>{words.changedSince}</p>
          <blockquote dir="auto">{signed.words}</blockquote>
        </>
      )}
      {isMine && !isNow && agreed.trim() !== '' && (
        <Button look="primary" onPress={() => void sign()}>
          <Said>{signed ? words.signAgain : words.signOn(name)}</Said>
        </Button>
      )}
      {isMine && signed && <Button onPress={unsign}>{words.unsign}</Button>}
      {!signed && agreed.trim() === '' && <p className={styles.hint}>{words.signFirst}</p>}
      {!isMine && !isNow && agreed.trim() !== '' && (
        <p className={styles.hint}>
          <Said>{words.signHint(name)}</Said>
        </p>
      )}
    </div>
  )
}

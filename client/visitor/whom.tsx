/** @jsxImportSource preact */
import type { SpeaksFor } from '../../shared/api.ts'
import { MAX_NAME } from '../../shared/words/bounds.ts'
import { findNamed, isBlank } from '../../shared/names.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { Choice, type Option } from './choice.tsx'
import { lengthProblem, WordsField } from './field.tsx'
import type { Partner } from './partners.ts'

const [ALONE, OTHER] = ['alone', 'other']

/** What is chosen of whom somebody speaks for: a partner's id, `resident`, `alone`, or `other` with its name. */
export type Whom = { choice: string | undefined; organization: string }

/** What is wrong with it, by the field that says so. */
export type WhomProblem = { choice?: string; organization?: string }

export const whomOf = (partner: SpeaksFor): Whom => ({ choice: partner ?? undefined, organization: '' })

export const problemWith = ({ choice, organization }: Whom): WhomProblem => {
  if (choice === undefined) return { choice: words.join.whomMissing }
  if (choice !== OTHER) return {}
  if (isBlank(organization)) return { organization: words.join.organizationMissing }
  const organizationLong = lengthProblem(organization, MAX_NAME)
  return organizationLong === '' ? {} : { organization: organizationLong }
}

/** As the server takes it. An organization that is listed, however it was typed, is that partner. */
export const said = (
  { choice, organization }: Whom,
  partners: readonly Partner[],
): { partner: SpeaksFor; organization?: string } => {
  if (choice !== OTHER) return { partner: choice === undefined || choice === ALONE ? null : choice }
  const listed = findNamed(partners, organization)
  return listed ? { partner: listed.id } : { partner: null, organization: organization.trim() }
}

type Props = {
  whom: Whom
  partners: readonly Partner[]
  problem: WhomProblem
  changed: (whom: Whom) => void
}

/** Asks whom somebody speaks for. Nothing is chosen beforehand, and what is not listed can be typed. */
export const WhomFields = ({ whom, partners, problem, changed }: Props) => (
  <>
    <Choice
      name="partner"
      legend={words.join.speaksFor}
      hint={words.join.speaksForHint}
      problem={problem.choice}
      value={whom.choice}
      options={optionsOf(partners)}
      chosen={(choice) => changed({ ...whom, choice })}
    />
    {whom.choice === OTHER && (
      <WordsField
        id="organization"
        label={words.join.organization}
        hint={words.join.organizationHint}
        problem={problem.organization}
        most={MAX_NAME}
        value={whom.organization}
        changed={(organization) => changed({ ...whom, organization })}
        given={{ autocomplete: 'organization' }}
      />
    )}
  </>
)

const optionsOf = (partners: readonly Partner[]): Option[] => [
  ...partners.map(({ id, name }) => ({ value: id, label: name })),
  { value: OTHER, label: partners.length === 0 ? words.join.anOrganization : words.join.otherOrganization },
  { value: 'resident', label: words.join.residents },
  { value: ALONE, label: words.join.justMe },
]

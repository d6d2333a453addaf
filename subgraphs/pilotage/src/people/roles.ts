import type { Database, Drafted, Problem } from '@pilotage/kit';
import { departments, type Label, suggestion } from '@pilotage/schema';
import { unknownPeople } from './people.ts';
import { ROLE, roleCodes } from './role.ts';

/** A role as a steward states it. */
export interface RoleInput {
  readonly person: string;
  readonly role: string;
  readonly department?: string | null;
}

/** The statements that roles make, and every problem in them. */
export async function draftRoles(
  em: ReturnType<Database['fork']>,
  inputs: readonly RoleInput[],
): Promise<Drafted> {
  const nobody = await unknownPeople(
    em,
    inputs.map(({ person }) => person),
  );
  const problems = inputs.flatMap((input, index) => [
    ...(nobody.has(input.person) ? [unknownPerson(`roles[${index}].person`, input.person)] : []),
    ...problemsOf(`roles[${index}]`, input),
  ]);
  const drafts = inputs.map(({ person, role, department }, index) => ({
    path: `roles[${index}]`,
    subject: person,
    kind: ROLE,
    part: '',
    body: { role, department: department ?? null },
  }));
  return { drafts, problems };
}

function problemsOf(path: string, { role, department }: RoleInput): readonly Problem[] {
  const isRole = roleCodes.some((code) => code === role);
  if (!isRole) return [unknownCode(`${path}.role`, role, ROLE_WORD, roleCodes)];
  const codes = departments.map(({ code }) => code);
  if (role === 'PUBLISHER' && department == null) {
    return [{ path: `${path}.department`, value: null, rule: 'role-department', ...MISSING }];
  }
  if (role !== 'PUBLISHER' && department != null) {
    return [{ path: `${path}.department`, value: department, rule: 'role-department', ...USELESS }];
  }
  return department == null || codes.includes(department)
    ? []
    : [unknownCode(`${path}.department`, department, DEPARTMENT_WORD, codes)];
}

/** What keeps roles from claiming that they were known earlier. */
export const ROLES_ARE_PRESENT: Pick<Problem, 'message' | 'remedy'> = {
  message: {
    fr: 'Un rôle vaut dès son enregistrement, et non avant.',
    en: 'A role holds from its recording, not from before.',
  },
  remedy: {
    fr: 'Publiez les rôles sans knownAt.',
    en: 'Publish roles without knownAt.',
  },
};

const MISSING: Pick<Problem, 'message' | 'remedy'> = {
  message: {
    fr: 'Un rôle de publication vaut pour une direction.',
    en: 'A publisher publishes for a department.',
  },
  remedy: { fr: 'Donnez son code, tel que water.', en: 'Give its code, such as water.' },
};

const USELESS: Pick<Problem, 'message' | 'remedy'> = {
  message: {
    fr: 'Seul un rôle de publication vaut pour une direction.',
    en: 'Only a publisher has a department.',
  },
  remedy: { fr: 'Omettez department.', en: 'Leave department out.' },
};

/** What a code names; French as it stands after "pas". */
const ROLE_WORD: Label = { fr: 'de rôle', en: 'role' };
const DEPARTMENT_WORD: Label = { fr: 'de direction', en: 'department' };

function unknownCode(
  path: string,
  value: string,
  notion: Label,
  known: readonly string[],
): Problem {
  return {
    path,
    value,
    rule: notion.en,
    message: {
      fr: `Il n’y a pas ${notion.fr} « ${value} ».`,
      en: `There is no ${notion.en} "${value}".`,
    },
    remedy: suggestion(value, known),
  };
}

function unknownPerson(path: string, value: string): Problem {
  return {
    path,
    value,
    rule: 'person',
    message: { fr: `Personne n’a l’identifiant « ${value} ».`, en: `Nobody is "${value}".` },
    remedy: {
      fr: 'Chacun lit le sien sur /me après s’être connecté.',
      en: 'Everybody reads their own at /me once signed in.',
    },
  };
}

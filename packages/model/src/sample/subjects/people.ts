import { civilDate, dayFromParts } from '../../dates.js'
import type { Context } from '../context.js'
import type { Random } from '../random.js'

/** The members of a household before anything is known of their work. */
export interface Person {
  readonly relationship: 'head' | 'spouse' | 'son' | 'daughter' | 'father' | 'mother'
  readonly sex: 'male' | 'female'
  readonly age: number
  readonly birthDay: number
  readonly labour: 'skilled' | 'ordinary' | 'weak' | 'lost' | 'none'
  readonly student:
    | 'none'
    | 'preschool'
    | 'primary'
    | 'juniorMiddle'
    | 'seniorMiddle'
    | 'secondaryVocational'
    | 'higherVocational'
    | 'bachelor'
    | 'beforePreschool'
}

const studentOf = (random: Random, age: number): Person['student'] => {
  if (age < 3) return 'beforePreschool'
  if (age < 6) return 'preschool'
  if (age < 12) return 'primary'
  if (age < 15) return 'juniorMiddle'
  if (age < 18)
    return random.chance(0.9) ? random.pick(['seniorMiddle', 'secondaryVocational']) : 'none'
  if (age < 22) {
    return random.weighted({ none: 0.55, higherVocational: 0.25, bachelor: 0.2 })
  }
  return 'none'
}

const labourOf = (
  random: Random,
  age: number,
  student: Person['student'],
  frail: boolean,
): Person['labour'] => {
  if (age < 16 || student !== 'none') return 'none'
  if (frail) return random.weighted({ none: 0.6, lost: 0.4 })
  if (age < 60) {
    return random.weighted({ ordinary: 0.6, skilled: 0.17, weak: 0.15, lost: 0.06, none: 0.02 })
  }
  return age < 70
    ? random.weighted({ weak: 0.5, ordinary: 0.2, none: 0.2, lost: 0.1 })
    : random.weighted({ none: 0.75, weak: 0.13, lost: 0.12 })
}

/** A birthday that gives the age on the evaluation day. */
const birthDayOf = (context: Context, random: Random, age: number): number => {
  const { year, month, dayOfMonth } = civilDate(context.asOf)
  const latest = dayFromParts(year - age, month, Math.min(dayOfMonth, 28)) ?? context.asOf
  return latest - random.whole(0, 364)
}

/**
 * A household of one to seven people. In about one of nine nobody is able to work: the old, the
 * disabled.
 */
export const peopleOf = (context: Context, random: Random): readonly Person[] => {
  const frail = random.chance(0.11)
  const size = frail
    ? random.whole(1, 3)
    : Number(random.weighted({ 1: 6, 2: 13, 3: 20, 4: 28, 5: 19, 6: 10, 7: 4 }))
  const headAge = frail ? random.whole(62, 86) : random.middling(27, 72)
  const person = (
    relationship: Person['relationship'],
    sex: Person['sex'],
    age: number,
  ): Person => {
    const student = studentOf(random, age)
    const birthDay = birthDayOf(context, random, age)
    return {
      relationship,
      sex,
      age,
      birthDay,
      student,
      labour: labourOf(random, age, student, frail),
    }
  }
  const headSex = random.chance(0.8) ? 'male' : 'female'
  const people = [person('head', headSex, headAge)]
  if (size > 1 && random.chance(0.85)) {
    const age = Math.max(20, headAge + random.whole(-5, 4))
    people.push(person('spouse', headSex === 'male' ? 'female' : 'male', age))
  }
  while (people.length < size) {
    const parents = people.filter((each) => ['father', 'mother'].includes(each.relationship)).length
    if (headAge < 62 && parents < 2 && random.chance(0.3)) {
      const sex = parents === 0 && random.chance(0.5) ? 'male' : 'female'
      const age = Math.min(95, headAge + random.whole(21, 32))
      const taken = people.some(
        (each) => each.relationship === (sex === 'male' ? 'father' : 'mother'),
      )
      if (!taken) people.push(person(sex === 'male' ? 'father' : 'mother', sex, age))
      continue
    }
    const sex = random.chance(0.5) ? 'male' : 'female'
    const age = Math.max(0, headAge - random.whole(21, 36))
    people.push(person(sex === 'male' ? 'son' : 'daughter', sex, age))
  }
  return people
}

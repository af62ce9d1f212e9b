import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Deadline } from '../src/http/deadline.js'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('a deadline of ten seconds', () => {
  const late = vi.fn<(name: string) => void>()
  const begin = (deadline: Deadline, name: string): (() => void) =>
    deadline.begin(() => {
      late(name)
    })

  afterEach(() => {
    late.mockClear()
  })

  it('is told once to what took longer, and not before', () => {
    begin(new Deadline(10), 'one')
    vi.advanceTimersByTime(9_999)
    expect(late).not.toHaveBeenCalled()
    vi.advanceTimersByTime(501)
    expect(late.mock.calls).toEqual([['one']])
    vi.advanceTimersByTime(60_000)
    expect(late).toHaveBeenCalledOnce()
  })

  it('is not told to what ended in time', () => {
    const inTime = begin(new Deadline(10), 'one')
    vi.advanceTimersByTime(9_999)
    inTime()
    vi.advanceTimersByTime(60_000)
    expect(late).not.toHaveBeenCalled()
  })

  it('counts from the beginning of each', () => {
    const deadline = new Deadline(10)
    begin(deadline, 'first')
    vi.advanceTimersByTime(6_000)
    const inTime = begin(deadline, 'second')
    begin(deadline, 'third')
    vi.advanceTimersByTime(5_000)
    expect(late.mock.calls).toEqual([['first']])
    inTime()
    vi.advanceTimersByTime(5_500)
    expect(late.mock.calls).toEqual([['first'], ['third']])
  })

  it('keeps no clock going once nothing waits, and begins again', () => {
    const deadline = new Deadline(10)
    begin(deadline, 'one')()
    expect(vi.getTimerCount()).toBe(1)
    vi.advanceTimersByTime(500)
    expect(vi.getTimerCount()).toBe(0)
    begin(deadline, 'two')
    vi.advanceTimersByTime(10_500)
    expect(late.mock.calls).toEqual([['two']])
    expect(vi.getTimerCount()).toBe(0)
  })
})

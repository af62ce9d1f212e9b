import { useEffect, useState } from 'react'
import { Failed, Loading } from '../../../components/states.js'
import { useSource } from '../../../county/county-provider.js'
import type { ParameterChoice } from '../../../worker/parameters/api.js'
import { forHouseholds } from './remotes.js'
import { Trial } from './trial.js'
import './parameters.css'

/** Other values of parameters tried on households, live; the pack itself stays as it is. */
const TryParameters = () => {
  const [catalogue, setCatalogue] = useState<readonly ParameterChoice[] | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [attempt, setAttempt] = useState(0)
  const { asOf } = useSource()
  useEffect(() => {
    let current = true
    const ask = async (): Promise<void> => {
      setFailure(null)
      try {
        const told = await forHouseholds().catalogue()
        if (current) setCatalogue(told)
      } catch (problem) {
        if (current) setFailure(problem)
      }
    }
    void ask()
    return () => {
      current = false
    }
  }, [attempt])
  if (failure !== null)
    return (
      <Failed
        failure={failure}
        retry={() => {
          setAttempt((count) => count + 1)
        }}
      />
    )
  return catalogue === null ? <Loading /> : <Trial catalogue={catalogue} asOf={asOf} />
}

export default TryParameters

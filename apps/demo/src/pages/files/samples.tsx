import { Button } from 'antd'
import { download } from '../../components/download.js'
import { useWorker } from '../../county/county-provider.js'
import { useLanguage } from '../../language.js'
import { words } from './words.js'

const names = ['households.csv', 'members.csv', 'measures.json'] as const

/** Invented files to try the page with: to be saved and dropped, or taken at once. */
export const Samples = ({ onTake }: { readonly onTake: (files: readonly File[]) => void }) => {
  const { say } = useLanguage()
  const worker = useWorker()
  const save = async (wanted: string): Promise<void> => {
    for (const { name, bytes } of await worker.sampleSheets())
      if (name === wanted) download(name, bytes as BlobPart, 'application/octet-stream')
  }
  const take = async (): Promise<void> => {
    const sheets = await worker.sampleSheets()
    onTake(sheets.map(({ name, bytes }) => new File([bytes as BlobPart], name)))
  }
  return (
    <section className="panel">
      <h2>{say(words.try)}</h2>
      <p>{say(words.trySample)}</p>
      <div className="files-samples">
        {names.map((name) => (
          <Button
            key={name}
            onClick={() => {
              void save(name)
            }}
          >
            {say(words.samples[name])}
          </Button>
        ))}
        <Button
          type="link"
          onClick={() => {
            void take()
          }}
        >
          {say(words.takeSamples)}
        </Button>
      </div>
    </section>
  )
}

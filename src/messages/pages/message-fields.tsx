import { acceptOf, labelsOf } from '../../platform/files/file-types.ts'
import { Banner } from '../../ui/banner.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { FileField } from '../../ui/fields/file-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import type { Problems } from '../../ui/problems.ts'
import { contactKinds, findContacts } from '../contact-words.ts'
import { attachable } from '../message-form.ts'
import type { MessageLimits } from '../message-limits.ts'

interface MessageFieldsProps {
  typed: Typed
  problems: Problems
  limits: MessageLimits
  /** A file was sent along with what is shown again, and the browser has let it go. */
  lost?: boolean
}

/** The box to write in, the file, and the warning where the words lead out of the house. */
export function MessageFields({ typed, problems, limits, lost = false }: MessageFieldsProps) {
  const { one, ticked } = answers(typed, problems)
  const { files, bytes } = limits
  const hint = `${labelsOf(attachable)}。1通に${files}個、合わせて${bytes / 1024 / 1024}MBまで付けられます。`
  return (
    <>
      {problems.confirmed !== undefined && (
        <>
          <Warning words={[typed.body].flat()[0] ?? ''} />
          <Checkbox {...ticked('confirmed')} label="内容を確かめました。このまま送ります" />
        </>
      )}
      <TextArea {...one('body')} label="メッセージ" rows={5} maxLength={limits.letters} need="required" />
      <FileField
        {...one('file')}
        label="添付ファイル"
        hint={lost ? `${hint} ファイルは、もう一度選んでください。` : hint}
        accept={acceptOf(attachable)}
        multiple={files > 1}
        need="optional"
      />
    </>
  )
}

function Warning({ words }: { words: string }) {
  return (
    <Banner tone="warning" title="契約の前に、結の外で連絡を取ろうとしていませんか">
      <p>
        次の言葉が見つかりました。契約の前に結の外でやりとりすると、条件の記録が残らず、困ったときに伴走担当が助けられません。
      </p>
      <ul>
        {findContacts(words).map((found) => (
          <li key={found.words}>{`${contactKinds[found.kind]}: ${found.words}`}</li>
        ))}
      </ul>
      <p>連絡先でないときや、どうしても必要なときは、確かめたうえでこのまま送れます。</p>
    </Banner>
  )
}

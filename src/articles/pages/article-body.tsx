import type { ComponentChildren } from 'preact'
import { type Block, blocksOf, type Piece } from '../markup.ts'
import type { ArticleImage } from '../read-article.ts'

interface ArticleBodyProps {
  id: string
  body: string
  images: readonly ArticleImage[]
}

/** The text of an article. Everything in it is words: what is not understood stands there as it was typed. */
export function ArticleBody({ id, body, images }: ArticleBodyProps) {
  return (
    <>
      {blocksOf(body).map((block, at) => (
        // The blocks of a text have no other name than their place.
        <BlockView key={at} id={id} block={block} images={images} />
      ))}
    </>
  )
}

function BlockView({ id, block, images }: { id: string; block: Block; images: readonly ArticleImage[] }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const
      return <Heading>{block.text}</Heading>
    }
    case 'list':
      return block.ordered ? <ol>{itemsOf(block.items)}</ol> : <ul>{itemsOf(block.items)}</ul>
    case 'quote':
      return (
        <blockquote>
          <p>{linesOf(block.lines)}</p>
        </blockquote>
      )
    case 'image':
      return <Picture id={id} image={images.find(({ number }) => number === block.number)} />
    case 'paragraph':
      return <p>{linesOf(block.lines)}</p>
    default:
      return unknownBlock(block)
  }
}

function Picture({ id, image }: { id: string; image: ArticleImage | undefined }) {
  if (!image) return null
  return (
    <figure>
      <img src={`/articles/${id}/images/${image.number}`} alt={image.alt} loading="lazy" />
    </figure>
  )
}

const itemsOf = (items: readonly Piece[][]) => items.map((pieces, at) => <li key={at}>{piecesOf(pieces)}</li>)

function linesOf(lines: readonly Piece[][]): ComponentChildren {
  return lines.flatMap((pieces, at) => (at === 0 ? piecesOf(pieces) : [<br key={`line ${at}`} />, ...piecesOf(pieces)]))
}

function piecesOf(pieces: readonly Piece[]) {
  return pieces.map(({ text, href }) =>
    href ? (
      <a key={`${href} ${text}`} href={href}>
        {text}
      </a>
    ) : (
      text
    ),
  )
}

function unknownBlock(block: never): never {
  throw new Error(`no view for ${JSON.stringify(block)}`)
}

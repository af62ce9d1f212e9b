import type { PackTree } from '@workpoints/rules'

/** What names the pack that answered: its id, its version, and the digest of its content. */
export const identityOf = ({
  id,
  version,
  digest,
}: PackTree): Pick<PackTree, 'id' | 'version' | 'digest'> => ({ id, version, digest })

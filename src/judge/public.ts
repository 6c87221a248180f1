/** Data that looks secret and is public by nature: certificates, public keys, password hashes, digests. */
const publicData: readonly RegExp[] = [
  /^-----BEGIN (?:CERTIFICATE|CERTIFICATE REQUEST|NEW CERTIFICATE REQUEST|PUBLIC KEY|RSA PUBLIC KEY|EC PUBLIC KEY|SSH2 PUBLIC KEY|PGP PUBLIC KEY BLOCK|X509 CRL|DH PARAMETERS)-----/,
  /^LS0tLS1CRUdJTiBD(?:RVJU|ertif)/,
  /^LS0tLS1CRUdJTiBQVUJMSUMg/,
  // A line of known_hosts has the hosts in front.
  /^(?:@[a-z-]{1,20} )?(?:[^\s]{1,400} )?(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-nistp[0-9]+|sk-ssh-ed25519@openssh\.com) AAAA/,
  /^age1[a-z0-9]{40,}$/,
  /^(?:[^:\s]{1,60}:)?\${1,2}(?:2[abxy]|argon2(?:id|i|d)|scrypt|pbkdf2[a-z0-9-]*|6|5|1|apr1)\$/,
  /^\{(?:SHA|SSHA|SHA256|SHA512|CRYPT)\}/,
  /^(?:sha256|sha512|sha384|sha1|md5)[:-][A-Za-z0-9+/=]{16,}$/,
  /^0x[0-9a-fA-F]{40}$/,
  // Numbers of advisories.
  /^GHSA(?:-[2-9cfghjmpqrvwx]{4}){3}$/i,
  /^CVE-[0-9]{4}-[0-9]{4,7}$/i,
  // A JSON Web Token whose header says `"alg":"none"` is signed by nobody.
  /^(?:[a-z]{2,20}:)?eyJhbGciOiJub25lI/,
  /^M(?:IIBIjANBg|CowBQYDK2Vw|FkwEwYHKoZI)/,
];

/** Whether the value is public data by its own shape. */
export function isPublicData(value: string): boolean {
  return publicData.some((pattern) => pattern.test(value));
}

"""Writes a certificate authority, a certificate of 127.0.0.1 and one of a client to the folder that is its argument."""

import datetime
import ipaddress
import pathlib
import sys

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

NOW = datetime.datetime.now(datetime.timezone.utc)


def name(text):
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def certificate(subject, key, issuer, issuer_key, is_authority):
    builder = (
        x509.CertificateBuilder()
        .subject_name(name(subject))
        .issuer_name(name(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - datetime.timedelta(days=1))
        .not_valid_after(NOW + datetime.timedelta(days=2))
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
    )
    if not is_authority:
        address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
        builder = builder.add_extension(x509.SubjectAlternativeName([address]), critical=False)
    return builder.sign(issuer_key, hashes.SHA256())


def pem(made):
    return made.public_bytes(serialization.Encoding.PEM).decode()


def pem_of_key(key):
    form = serialization.PrivateFormat.PKCS8
    return key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()).decode()


def main(folder):
    authority_key = ec.generate_private_key(ec.SECP256R1())
    authority = certificate("Authority of a test", authority_key, "Authority of a test", authority_key, True)
    (folder / "authority.pem").write_text(pem(authority))
    for subject in ("server", "client"):
        key = ec.generate_private_key(ec.SECP256R1())
        made = certificate(subject, key, "Authority of a test", authority_key, False)
        (folder / f"{subject}.pem").write_text(pem(made) + pem_of_key(key))


main(pathlib.Path(sys.argv[1]))

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.validate.contacts import emails_in, telephones_in

ADDRESSES = {
    "Escriba a ana.perez@trabajo.gob.gt.": "ana.perez@trabajo.gob.gt",
    "(juan_lopez+rial@mintrab.gob.do)": "juan_lopez+rial@mintrab.gob.do",
    "<mailto:a@oas.org>": "a@oas.org",
    "rial＠oas.org": "rial＠oas.org",
    "ana (arroba) trabajo.gob": "ana (arroba) trabajo.gob",
    "ana [at] labour [dot] gov": "ana [at] labour [dot] gov",
    "ana arroba trabajo.gob.gt": "ana arroba trabajo.gob.gt",
    "ana [arroba] trabalho [ponto] gov": "ana [arroba] trabalho [ponto] gov",
    "josé.muñoz@trabajo.gob.gt": "josé.muñoz@trabajo.gob.gt",
}

NO_ADDRESSES = (
    "@OEA_oficial",
    "Síganos en @rialoas y en www.facebook.com/RIALOEA",
    "https://medium.com/@ministerio/nota",
    "el signo @",
    "a@b",
    "La Secretaría (at its office) respondió",
    "a las 10 @ 12",
    "ministros y ministras [at least 12] de 28",
)

NUMBERS = {
    "+502 2422-2500": "+502 2422-2500",
    "+502\u202f2422\u22122500": "+502\u202f2422\u22122500",
    "55\u00a01234\u20105678": "55\u00a01234\u20105678",
    "55\u20091234\u20115678": "55\u20091234\u20115678",
    "llame al +1 (202) 370-4749, por favor": "+1 (202) 370-4749",
    "+57 300 123 4567": "+57 300 123 4567",
    "+34 912 345 678": "+34 912 345 678",
    "+54-11-4310-6000": "+54-11-4310-6000",
    "+50224222500": "+50224222500",
    "00 54 11 4310 6000": "00 54 11 4310 6000",
    "(202) 370-4749": "(202) 370-4749",
    "202-370-4749": "202-370-4749",
    "202.370.4749": "202.370.4749",
    "868 625 8478": "868 625 8478",
    "(502) 2422-2500": "(502) 2422-2500",
    "(11) 91234-5678": "(11) 91234-5678",
    "55 1234-5678": "55 1234-5678",
    "55 1234 5678": "55 1234 5678",
    "11-4310-6000": "11-4310-6000",
    "300 123 45 67": "300 123 45 67",
    "2422-2500": "2422-2500",
    "5551234567": "5551234567",
    "Tel.: 4310 6000": "4310 6000",
    "Tel 2422 2500": "2422 2500",
    "Tel./Fax: 555-1234": "555-1234",
    "su teléfono es el 2015-3344": None,
    "teléfono 2422 2500": "2422 2500",
    "Teléfono n.º 987 654 321": "987 654 321",
    "cel. 300 123 4567": "300 123 4567",
    "telefone 3224 7000": "3224 7000",
    "WhatsApp: +51 999 888 777": "+51 999 888 777",
    "phone: 5551234": "5551234",
    "tel:+50224222500": "+50224222500",
    "Fax (011) 4310-6000 ext. 12": "(011) 4310-6000",
}

NO_NUMBERS = (
    "2006-2015", "2006–2015", "(2006-2015)", "de 2006 a 2015", "29-31 de mayo de 2007", "2007-05-29/2007-05-31",
    "29/05/2007", "29.05.2007", "2007-05-29 2007-05-31", "periods: [2009-09-30/2009-10-02, 2009-11-23/2009-11-27]",
    "4-14", "actividad 2-17", "CIDI/TRABAJO/DOC.26/15 rev. 1", "AG/RES. 2314 (XXXVII-O/07)", "OEA/Ser.W/XIII.4.26",
    "Resolución 2422-2500", "Ley N.º 25.877", "Ley 1429 de 2010", "Decreto 1072-2015", "Decreto N.° 4482-2013",
    "Law No. 4482-9921", "Resolución Ministerial Nº 376-2008-TR", "expediente 5551234567",
    "ISBN 978-92-2-330861-2", "ISBN 9789223308612", "ISSN 0370-4749", "ISSN: 2079-1234", "ISO 45001:2018",
    "doi: 10.1080/1234567890", "https://doi.org/10.1080/1234567890", "ORCID 0000-0002-1825-0097",
    "https://www.oas.org/docs/202-370-4749.pdf", "www.oas.org/5551234567",
    "1 234 567 trabajadores", "12 500 000", "+12 500 000", "1.234.567.890", "US$ 1,234,567.89", "+10 %", "+388",
    "US$ 250 000 000", "entre 3000-5000 personas", "páginas 1024-1056", "pp. 2422-2500", "más de 380 000",
    "de 8 a 12 h, 10:00-12:30", "15 2006-2015", "(12) 500 000 trabajadores", "(2007) 2008-2009",
    "C100, C111, C138 y C182", "Tabla 3, fila 12, componente 5", "follows: {title: '20318845', body: ['55512345']}",
    "teléfono 118", "línea telefónica 105", "fax 2006-2015",
    "móvil 29-31 de mayo", "una encuesta por teléfono de 2006-2015",
    "| 17 | 25 | 28 | 20 |", "2007 2008 2009 2010 2011", "1-1, 1-2, 1-3", "3.1416", "10.5281/zenodo.1234567",
    "40 1234 2015", "100 % de 1 200 300", "91 = 83 + 8", "28 × 45", "2/3", "edición 2026-11-29", "UTF-8", "SHA-256",
)  # fmt: skip


@pytest.mark.parametrize(("line", "address"), ADDRESSES.items())
def test_an_email_address_is_found_where_it_stands(line: str, address: str) -> None:
    assert [c.text for c in emails_in(line)] == [address]
    assert all(line[c.start :].startswith(c.text) for c in emails_in(line))


@pytest.mark.parametrize("line", NO_ADDRESSES)
def test_what_is_no_email_address_is_left_alone(line: str) -> None:
    assert list(emails_in(line)) == []


@pytest.mark.parametrize(("line", "number"), [(k, v) for k, v in NUMBERS.items() if v])
def test_a_telephone_number_is_found_where_it_stands(line: str, number: str) -> None:
    assert [c.text for c in telephones_in(line)] == [number]
    assert all(line[c.start :].startswith(c.text) for c in telephones_in(line))


@pytest.mark.parametrize("line", NO_NUMBERS)
def test_what_is_no_telephone_number_is_left_alone(line: str) -> None:
    assert list(telephones_in(line)) == []


@given(st.integers(1990, 2030), st.integers(1990, 2030), st.sampled_from(["-", "–", "/", " ", " a ", ", "]))
def test_years_are_no_telephone_number(first: int, last: int, sign: str) -> None:
    assert list(telephones_in(f"entre {first}{sign}{last}")) == []


@given(st.dates(), st.dates())
def test_dates_are_no_telephone_number(start, end) -> None:
    assert list(telephones_in(f"{start.isoformat()}/{end.isoformat()} {start:%d-%m-%Y} {end:%d/%m/%Y}")) == []


@given(st.integers(0, 9_999_999_999), st.sampled_from([",", "."]))
def test_figures_in_thousands_are_no_telephone_number(figure: int, sign: str) -> None:
    assert list(telephones_in(f"son {figure:,} personas".replace(",", sign))) == []

//! Any table that is written is read back as it was.

use std::io::Cursor;

use files::write::{Style, Writer};
use files::{Delimiter, Encoding, Format, Limits, Rows, detect};
use proptest::prelude::*;

use crate::bytes::{Book, row as sheet_row, wide};

/// Cells with what could go wrong in them. A row of blank cells would be no row.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Zé;,|\t\"'= +@-]{0,12}",
        "[=+@'-]{1,3}[a-z0-9.,]{0,5}",
        "\\PC{0,10}",
        "[a-z]{1,4}[\r\n]{1,3}[a-z\"]{0,4}",
        Just("-12.5".to_owned()),
        Just("+33612345678".to_owned()),
    ]
    .prop_filter("signs that refuse a row", |cell| {
        !cell.contains(['\0', '\u{FEFF}', '\u{FFFD}', 'Ã', 'Â', 'â'])
    })
}

fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    (1_usize..5).prop_flat_map(|columns| {
        let row = prop::collection::vec(cell(), columns).prop_filter("a blank row is none", |row| {
            row.iter().any(|cell| !cell.trim().is_empty())
        });
        prop::collection::vec(row, 0..12)
    })
}

fn header(columns: usize) -> Vec<String> {
    (0..columns).map(|column| format!("nom {column}")).collect()
}

fn read(bytes: &[u8], format: &Format) -> Vec<Vec<String>> {
    let mut rows = Rows::open(Cursor::new(bytes), format, Limits::default()).unwrap();
    let mut found = vec![rows.header().to_vec()];
    while let Some(row) = rows.read().unwrap() {
        assert_eq!(row.fault(), None, "{row:?}");
        found.push(row.cells().map(str::to_owned).collect());
    }
    found
}

/// The rows that are left, and the fault that ends them.
fn remaining<R: std::io::Read + std::io::Seek>(
    rows: &mut Rows<R>,
) -> (Vec<files::Row>, Option<files::Fault>) {
    let mut found = Vec::new();
    loop {
        match rows.read() {
            Ok(Some(row)) => found.push(row.clone()),
            Ok(None) => return (found, None),
            Err(fault) => return (found, Some(fault)),
        }
    }
}

fn written(table: &[Vec<String>], style: Style) -> String {
    let mut writer = Writer::new(Vec::new(), style).unwrap();
    for row in table {
        writer.row(row).unwrap();
    }
    String::from_utf8(writer.finish().unwrap()).unwrap()
}

fn encoded(text: &str, encoding: Encoding) -> Option<Vec<u8>> {
    Some(match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf16Le => wide(text, true, false),
        Encoding::Utf16Be => wide(text, false, false),
        Encoding::Windows1252 => {
            let byte = |sign| {
                u8::try_from(u32::from(sign))
                    .ok()
                    .filter(|byte| !(0x80..0xA0).contains(byte))
            };
            text.chars().map(byte).collect::<Option<_>>()?
        }
    })
}

proptest! {
    #[test]
    fn any_table_is_read_back_in_each_encoding_and_with_each_delimiter(table in table()) {
        let columns = table.first().map_or(2, Vec::len);
        let mut whole = vec![header(columns)];
        whole.extend(table);
        for delimiter in Delimiter::ALL {
            let text = written(&whole, Style { delimiter, byte_order_mark: false });
            for encoding in Encoding::ALL {
                let Some(bytes) = encoded(&text, encoding) else { continue };
                prop_assert_eq!(&read(&bytes, &Format::Text { encoding, delimiter }), &whole);
            }
        }
    }

    #[test]
    fn what_excel_would_write_is_detected_and_read_back(
        rows in prop::collection::vec(("[A-Za-zéèœ ]{3,12}", "[a-z]{3,8}@exemple\\.fr", "[0-9]{1,4},[0-9]{2}"), 1..20),
    ) {
        let mut whole = vec![["Prénom", "E-mail", "Montant"].map(str::to_owned).to_vec()];
        whole.extend(rows.into_iter().map(|(name, email, amount)| vec![name, email, amount]));
        for (delimiter, byte_order_mark) in [(Delimiter::Semicolon, true), (Delimiter::Tab, false), (Delimiter::Pipe, false)] {
            let text = written(&whole, Style { delimiter, byte_order_mark });
            let utf_16 = [true, false].map(|little| wide(text.trim_start_matches('\u{FEFF}'), little, true));
            let old = encoded(text.trim_start_matches('\u{FEFF}'), Encoding::Windows1252);
            for bytes in [Some(text.as_bytes().to_vec())].into_iter().chain(utf_16.map(Some)).chain([old]).flatten() {
                let format = detect(&mut Cursor::new(&bytes), &Limits::default()).unwrap();
                let right = matches!(format, Format::Text { delimiter: found, .. } if found == delimiter);
                prop_assert!(right, "{}", format);
                prop_assert_eq!(&read(&bytes, &format), &whole);
            }
        }
    }

    #[test]
    fn any_table_in_a_workbook_is_read_back(table in table()) {
        // XML knows no control characters and one kind of line end.
        let clean = |cell: &String| cell.chars().filter(|sign| !sign.is_control()).collect::<String>();
        let columns = table.first().map_or(2, Vec::len);
        let mut whole = vec![header(columns)];
        whole.extend(
            table
                .iter()
                .map(|row| row.iter().map(clean).collect::<Vec<_>>())
                .filter(|row| row.iter().any(|cell| !cell.trim().is_empty())),
        );
        let mut xml = String::new();
        for (number, row) in (1_u64..).zip(&whole) {
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            xml.push_str(&sheet_row(number, &cells));
        }
        let bytes = Book::new(&xml).bytes();
        prop_assert_eq!(&read(&bytes, &Format::Workbook { sheet: None }), &whole);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..2_000), text in "[a-c;,\"\n\r\t'=Ã©\u{FEFF}]{0,300}") {
        crate::examine::examine(&bytes);
        crate::examine::examine(text.as_bytes());
        for encoding in Encoding::ALL {
            for delimiter in Delimiter::ALL {
                let format = Format::Text { encoding, delimiter };
                crate::examine::examine_with(&bytes, Limits::default(), Some(format.clone()));
                crate::examine::examine_with(text.as_bytes(), Limits::default(), Some(format));
            }
        }
    }

    #[test]
    fn going_on_after_any_row_gives_the_rows_after_it(
        text in "[a-z]{1,4};[a-z]{5,6}\n[a-c;\"\n\r'=é\u{FEFF}\u{1F600}]{0,200}", skip in 1_usize..6,
    ) {
        for encoding in [Encoding::Utf8, Encoding::Utf16Le] {
            let bytes = encoded(&text, encoding).unwrap();
            let format = Format::Text { encoding, delimiter: Delimiter::Semicolon };
            let mut rows = Rows::open(Cursor::new(&bytes), &format, Limits::default()).unwrap();
            for _ in 0..skip {
                let _passed_over = rows.read();
            }
            let Ok(place) = rows.position() else { continue };
            let mut again = Rows::resume(Cursor::new(&bytes), &format, Limits::default(), place).unwrap();
            prop_assert_eq!(remaining(&mut rows), remaining(&mut again));
        }
    }

    #[test]
    fn no_change_to_a_workbook_makes_it_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut book = Book::new(&format!(
            "{}<row r=\"2\"><c r=\"A2\" s=\"1\"><v>46086.5</v></c><c r=\"B2\" t=\"s\"><v>0</v></c></row>",
            sheet_row(1, &["nom", "email"])
        ));
        book.shared = Some("<sst><si><t>a</t></si></sst>".to_owned());
        book.styles = Some("<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>".to_owned());
        // The XML itself is changed too, behind a right checksum.
        let mut parts = book.parts();
        for (place, byte) in &changes {
            let part = place.get(&parts);
            let mut content = Vec::new();
            std::io::Read::read_to_end(&mut flate2::read::DeflateDecoder::new(part.packed.as_slice()), &mut content).unwrap();
            let at = place.index(content.len());
            content[at] = *byte;
            let changed = crate::bytes::Part::new(&part.name, &content);
            let place = place.index(parts.len());
            parts[place] = changed;
        }
        let mut bytes = crate::bytes::archive(&parts);
        crate::examine::examine(&bytes);
        for (place, byte) in &changes {
            let at = place.index(bytes.len());
            bytes[at] = *byte;
        }
        crate::examine::examine(&bytes);
        crate::examine::examine_with(&bytes, Limits::default(), Some(Format::Workbook { sheet: None }));
    }
}

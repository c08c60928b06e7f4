//! Workbooks that other programs wrote (`openpyxl`, `XlsxWriter`), in `tests/corpus`.

use std::io::Cursor;

use files::{Format, Limits, Rows, detect};

fn read(bytes: &[u8]) -> Vec<Vec<String>> {
    let limits = Limits::default();
    let format = detect(&mut Cursor::new(bytes), &limits).unwrap();
    assert_eq!(format, Format::Workbook { sheet: None });
    let mut rows = Rows::open(Cursor::new(bytes), &format, limits).unwrap();
    assert_eq!(rows.sheets()[0], "Clients");
    let mut found = vec![rows.header().to_vec()];
    while let Some(row) = rows.read().unwrap() {
        assert_eq!(row.fault(), None);
        found.push(row.cells().map(str::to_owned).collect());
    }
    found
}

#[test]
fn two_writers_and_two_calendars_say_the_same() {
    for bytes in [
        include_bytes!("../corpus/openpyxl.xlsx").as_slice(),
        include_bytes!("../corpus/xlsxwriter-1904.xlsx"),
    ] {
        assert_eq!(
            read(bytes),
            [
                [
                    "N° client",
                    "Prénom",
                    "Né(e) le",
                    "Dernier achat",
                    "Montant",
                    "CP",
                    "Actif",
                    "Note"
                ],
                [
                    "C-1",
                    "Léa",
                    "1984-03-05",
                    "2026-03-05T14:30:00",
                    "1234.5",
                    "01000",
                    "true",
                    "a\nb"
                ],
                ["C-2", "Zoé & <Cie>", "", "", "0.3", "44000", "false", ""],
            ]
        );
    }
}

#[test]
fn texts_in_the_cells_themselves_keep_their_spaces() {
    assert_eq!(
        read(include_bytes!("../corpus/xlsxwriter-inline.xlsx")),
        [["N° client", "Prénom"], ["C-1", "Léa "], ["C-2", " Zoé"]]
    );
}

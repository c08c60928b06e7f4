//! What cells of a workbook are read as.

use std::io::Cursor;

use files::{Format, Limits, Rows, detect};

use crate::bytes::{Book, Part, row, sheet};

fn read(bytes: Vec<u8>, sheet: Option<&str>) -> Vec<Vec<String>> {
    let limits = Limits::default();
    let format = detect(&mut Cursor::new(&bytes), &limits).unwrap();
    assert_eq!(format, Format::Workbook { sheet: None });
    let format = Format::Workbook {
        sheet: sheet.map(str::to_owned),
    };
    let mut rows = Rows::open(Cursor::new(bytes), &format, limits).unwrap();
    let mut found = vec![rows.header().to_vec()];
    while let Some(row) = rows.read().unwrap() {
        assert_eq!(row.fault(), None);
        found.push(row.cells().map(str::to_owned).collect());
    }
    found
}

const STYLES: &str = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/>\
    <numFmt numFmtId=\"165\" formatCode=\"00000\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
    <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf/></cellXfs></styleSheet>";

fn typed(workbook_properties: &str) -> Vec<Vec<String>> {
    let cells = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\"><v>12.300000000000001</v></c>\
        <c r=\"C2\" s=\"1\"><v>44624</v></c><c r=\"D2\" s=\"2\"><v>44624.75</v></c><c r=\"E2\" s=\"3\"><v>1000</v></c>\
        <c r=\"F2\" t=\"b\"><v>1</v></c><c r=\"G2\" t=\"e\"><v>#N/A</v></c><c r=\"H2\" t=\"str\"><f>A1</f><v>ab</v></c>\
        <c r=\"I2\" t=\"d\"><v>2026-03-05</v></c><c r=\"J2\"><v>33612345678</v></c></row>";
    let names: Vec<String> = ('a'..='j').map(String::from).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut book = Book::new(&format!("{}{cells}", row(1, &names)));
    book.shared = Some("<sst><si><t>Léa &amp; Zoé</t></si></sst>".to_owned());
    book.styles = Some(STYLES.to_owned());
    book.workbook = book
        .workbook
        .replace("<sheets>", &format!("{workbook_properties}<sheets>"));
    read(book.bytes(), None)
}

#[test]
fn cells_are_read_as_what_they_are() {
    assert_eq!(
        typed("")[1],
        [
            "Léa & Zoé",
            "12.3",
            "2022-03-04",
            "2022-03-04T18:00:00",
            "01000",
            "true",
            "#N/A",
            "ab",
            "2026-03-05",
            "33612345678"
        ]
    );
}

#[test]
fn dates_of_old_macintoshes_are_four_years_later() {
    assert_eq!(
        typed("<workbookPr date1904=\"1\"/>")[1][2..4],
        ["2026-03-05", "2026-03-05T18:00:00"]
    );
}

#[test]
fn the_first_sheet_that_can_be_seen_is_read_unless_one_is_named() {
    let mut book = Book::new(&row(1, &["secret"]));
    book.workbook = "<workbook><sheets><sheet name=\"A\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>\
        <sheet name=\"B &amp; C\" sheetId=\"2\" r:id=\"rId9\"/></sheets></workbook>"
        .to_owned();
    book.workbook_relations = book.workbook_relations.replace(
        "</Relationships>",
        "<Relationship Id=\"rId9\" Type=\"x/worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>",
    );
    book.more.push(Part::stored(
        "xl/worksheets/sheet2.xml",
        sheet(&row(1, &["open"])).as_bytes(),
    ));
    let bytes = book.bytes();
    assert_eq!(read(bytes.clone(), None), [["open"]]);
    assert_eq!(read(bytes.clone(), Some("A")), [["secret"]]);
    let rows = Rows::open(
        Cursor::new(bytes),
        &Format::Workbook { sheet: None },
        Limits::default(),
    )
    .unwrap();
    assert_eq!(rows.sheets(), ["A", "B & C"]);
}

#[test]
fn prefixes_and_cdata_make_no_difference() {
    let mut book = Book::new("");
    book.sheet = Some(
        "<x:worksheet><x:sheetData><x:row><x:c t=\"inlineStr\"><x:is><x:t>nom</x:t></x:is></x:c></x:row>\
         <x:row><x:c t=\"str\"><x:v><![CDATA[a<b]]></x:v></x:c></x:row></x:sheetData></x:worksheet>"
            .as_bytes()
            .to_vec(),
    );
    assert_eq!(read(book.bytes(), None), [["nom"], ["a<b"]]);
}

//! Broken and hostile workbooks, each with the code it must give.

use files::{Code, Format, Limits};

use crate::bytes::{Book, Part, archive, directory, row, sheet, types, wide};
use crate::examine::{Outcome, examine_with, refused, rows};

fn header_and(more: &str) -> String {
    format!("{}{more}", row(1, &["nom", "email"]))
}

/// A workbook with these rows under a header of two columns.
fn with_rows(more: &str) -> Vec<u8> {
    Book::new(&header_and(more)).bytes()
}

#[test]
fn what_is_no_plain_workbook_is_told_by_what_it_is() {
    refused(
        "empty archive",
        b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        Code::NotATable,
    );
    refused(
        "archive of something",
        &archive(&[Part::new("photo.jpg", b"x")]),
        Code::NotATable,
    );
    let document = types("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    refused(
        "document",
        &archive(&[Part::new("[Content_Types].xml", document.as_bytes())]),
        Code::NotATable,
    );
    let open = Part::stored("mimetype", b"application/vnd.oasis.opendocument.spreadsheet");
    refused("open document", &archive(&[open]), Code::UnsupportedSpreadsheet);
    refused(
        "numbers",
        &archive(&[Part::stored("Index/Document.iwa", b"x")]),
        Code::UnsupportedSpreadsheet,
    );
    let mut book = Book::new(&header_and(""));
    book.types = types("application/vnd.ms-excel.sheet.macroEnabled.main+xml");
    refused("macros by type", &book.bytes(), Code::MacroWorkbook);
    let mut book = Book::new(&header_and(""));
    book.more.push(Part::new("xl/vbaProject.bin", b"x"));
    refused("macros by part", &book.bytes(), Code::MacroWorkbook);
    let mut book = Book::new(&header_and(""));
    book.types = types("application/vnd.ms-excel.sheet.binary.macroEnabled.main");
    refused("binary workbook", &book.bytes(), Code::BinaryWorkbook);
    let compound = |stream: &str| {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.resize(1_024, 0);
        bytes.extend(wide(stream, true, false));
        bytes.resize(2_048, 0);
        bytes
    };
    refused("xls", &compound("Workbook"), Code::BinaryWorkbook);
    refused("older xls", &compound("Book"), Code::BinaryWorkbook);
    refused(
        "encrypted",
        &compound("EncryptedPackage"),
        Code::EncryptedWorkbook,
    );
    refused("letter", &compound("WordDocument"), Code::NotATable);
    let mut parts = Book::new(&header_and("")).parts();
    parts[5 - 1].flags = 1;
    refused("encrypted part", &archive(&parts), Code::EncryptedWorkbook);
}

#[test]
fn names_say_nothing() {
    // A workbook that was named .csv, and a text that was named .xlsx, are read as what they are.
    rows("workbook", &with_rows(&row(2, &["a", "b"])), 1, &[]);
    rows("text", b"nom;email\na;b\n", 1, &[]);
    let text = Format::Workbook { sheet: None };
    assert_eq!(
        examine_with(b"nom;email\na;b\n", Limits::default(), Some(text)),
        Outcome::Ends(Code::BrokenWorkbook)
    );
}

#[test]
fn bombs_do_not_go_off() {
    let zeros = vec![b' '; 64 * 1024 * 1024];
    let mut book = Book::new("");
    book.sheet = Some(zeros.clone());
    refused("64 MB of spaces in a few kB", &book.bytes(), Code::ArchiveBomb);
    let mut parts = Book::new(&header_and("")).parts();
    let mut lying = Part::new(
        "xl/worksheets/sheet1.xml",
        &[sheet(&header_and("")).as_bytes(), &zeros].concat(),
    );
    lying.unpacked = 5_000;
    parts.pop();
    parts.push(lying);
    refused("more than it says", &archive(&parts), Code::ArchiveBomb);
    let mut parts = Book::new(&header_and("")).parts();
    parts.push(Part {
        unpacked: u32::MAX - 1,
        ..Part::new("xl/media/image1.png", b"x")
    });
    refused("says that it is huge", &archive(&parts), Code::ArchiveBomb);
    let mut parts = Book::new(&header_and("")).parts();
    parts.extend((0..2_500).map(|number| Part::stored(&format!("xl/media/{number}.png"), b"x")));
    refused("thousands of parts", &archive(&parts), Code::ArchiveBomb);
    let mut parts = Book::new(&header_and("")).parts();
    let content = Part::stored("xl/media/0.png", &[7; 10_000]);
    let bytes = archive(&parts);
    let at = bytes.len();
    let mut bytes = archive_without_directory(&parts);
    let header = bytes.len();
    assert!(header < at);
    bytes.extend(archive_without_directory(std::slice::from_ref(&content)));
    let mut headers = headers_of(&parts);
    for number in 0..200 {
        headers.push(header);
        parts.push(Part::stored(&format!("xl/media/{number}.png"), &[7; 10_000]));
    }
    refused(
        "parts on top of each other",
        &directory(bytes, &parts, &headers),
        Code::ArchiveBomb,
    );
    let mut book = Book::new("");
    book.workbook = format!("<workbook><!--{}--></workbook>", "x".repeat(17 * 1024 * 1024));
    refused("a list of sheets of 17 MB", &book.bytes(), Code::ArchiveBomb);
}

fn headers_of(parts: &[Part]) -> Vec<usize> {
    let mut at = 0;
    parts
        .iter()
        .map(|part| {
            let header = at;
            at += 30 + part.name.len() + part.packed.len();
            header
        })
        .collect()
}

fn archive_without_directory(parts: &[Part]) -> Vec<u8> {
    let bytes = archive(parts);
    let end: usize = parts
        .iter()
        .map(|part| 30 + part.name.len() + part.packed.len())
        .sum();
    bytes[..end].to_vec()
}

#[test]
fn archives_that_are_damaged_are_refused() {
    let whole = with_rows(&row(2, &["a", "b"]));
    refused("cut off", &whole[..whole.len() / 2], Code::BrokenWorkbook);
    refused("only the first bytes", b"PK\x03\x04", Code::BrokenWorkbook);
    let mut moved = whole.clone();
    let at = moved.len() - 6;
    moved[at] ^= 0x40;
    refused("directory elsewhere", &moved, Code::BrokenWorkbook);
    for name in ["../../etc/passwd", "/etc/passwd", "C:/x", "xl\\..\\..\\x", "a\0b"] {
        let mut book = Book::new(&header_and(""));
        book.more.push(Part::new(name, b"x"));
        refused(name, &book.bytes(), Code::BrokenWorkbook);
    }
    let mut book = Book::new(&header_and(""));
    book.more.push(Part::new("XL/worksheets/SHEET1.xml", b"x"));
    refused("one name twice", &book.bytes(), Code::BrokenWorkbook);
    let mut parts = Book::new(&header_and("")).parts();
    parts.last_mut().unwrap().checksum ^= 1;
    refused("wrong checksum", &archive(&parts), Code::BrokenWorkbook);
    let mut parts = Book::new(&header_and("")).parts();
    parts.last_mut().unwrap().method = 14;
    refused("unknown packing", &archive(&parts), Code::BrokenWorkbook);
    let mut parts = Book::new(&header_and("")).parts();
    let last = parts.last_mut().unwrap();
    last.packed[3] ^= 0xFF;
    refused("damaged data", &archive(&parts), Code::BrokenWorkbook);
    let mut parts = Book::new(&header_and("")).parts();
    parts.last_mut().unwrap().unpacked += 10;
    refused("less than it says", &archive(&parts), Code::BrokenWorkbook);
}

#[test]
fn sheets_that_are_missing_are_told() {
    let mut book = Book::new("");
    book.sheet = None;
    refused("no part", &book.bytes(), Code::MissingSheet);
    let mut book = Book::new("");
    book.workbook = "<workbook><sheets/></workbook>".to_owned();
    refused("no sheet", &book.bytes(), Code::MissingSheet);
    let mut book = Book::new("");
    book.workbook_relations = book.workbook_relations.replace("worksheet\"", "chartsheet\"");
    refused("only a chart", &book.bytes(), Code::MissingSheet);
    let mut book = Book::new("");
    book.workbook_relations = book
        .workbook_relations
        .replace("worksheets/sheet1.xml", "../../../etc/passwd");
    refused("outside", &book.bytes(), Code::BrokenWorkbook);
    let mut book = Book::new("");
    book.workbook_relations = book.workbook_relations.replace(
        "Target=\"worksheets/sheet1.xml\"",
        "Target=\"http://evil.example/\" TargetMode=\"External\"",
    );
    refused("on another machine", &book.bytes(), Code::MissingSheet);
    let other = Format::Workbook {
        sheet: Some("Feuil2".to_owned()),
    };
    assert_eq!(
        examine_with(&with_rows(""), Limits::default(), Some(other)),
        Outcome::Ends(Code::MissingSheet)
    );
    refused("nothing in it", &Book::new("").bytes(), Code::EmptyFile);
    let mut book = Book::new("");
    book.sheet = Some(b"<worksheet><sheetData/></worksheet>".to_vec());
    refused("an empty table", &book.bytes(), Code::EmptyFile);
    let mut book = Book::new("");
    book.sheet = Some(Vec::new());
    refused("an empty part", &book.bytes(), Code::EmptyFile);
}

#[test]
fn xml_does_nothing_but_hold_cells() {
    let with_sheet = |xml: &str| {
        let mut book = Book::new("");
        book.sheet = Some(xml.as_bytes().to_vec());
        book.bytes()
    };
    let laughs = "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;&lol;\">]>\
        <worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&lol2;</t></is></c></row></sheetData></worksheet>";
    refused("billion laughs", &with_sheet(laughs), Code::ForbiddenXml);
    let external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet/>";
    refused("file from outside", &with_sheet(external), Code::ForbiddenXml);
    let undeclared = with_rows("<row r=\"2\"><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>");
    refused("entity without a declaration", &undeclared, Code::ForbiddenXml);
    let mut book = Book::new(&header_and(""));
    book.shared = Some(laughs.to_owned());
    refused("laughs in the shared texts", &book.bytes(), Code::ForbiddenXml);
    let mut book = Book::new(&header_and(""));
    book.workbook = format!("<!DOCTYPE x>{}", book.workbook);
    refused("declaration in the workbook", &book.bytes(), Code::ForbiddenXml);
    let open = sheet(&header_and("")).replace("</sheetData></worksheet>", "");
    refused("cut off", &with_sheet(&open), Code::BrokenWorkbook);
    let open = sheet(&header_and("<row r=\"2\"><c><v>1</v></c>")).replace("</sheetData></worksheet>", "");
    refused("cut off in a row", &with_sheet(&open), Code::BrokenWorkbook);
    refused(
        "no xml",
        &with_sheet(&format!("{}<<<", header_and(""))),
        Code::BrokenWorkbook,
    );
    refused("too many ends", &with_sheet("</a></a></a>"), Code::BrokenWorkbook);
    refused(
        "nested 100,000 deep",
        &with_sheet(&"<a>".repeat(100_000)),
        Code::BrokenWorkbook,
    );
    let tag = format!("<worksheet {}=\"\"/>", "x".repeat(2_000_000));
    refused("a tag of 2 MB", &with_sheet(&tag), Code::RowTooLong);
    let mut book = Book::new("");
    book.sheet = Some(wide("<worksheet/>", true, true));
    refused("utf-16", &book.bytes(), Code::BrokenWorkbook);
    let mut broken = Book::new("");
    broken.sheet = Some(
        b"<worksheet><sheetData><row><c t=\"str\"><v>\xFF\xFE</v></c></row></sheetData></worksheet>".to_vec(),
    );
    refused("not utf-8", &broken.bytes(), Code::BrokenWorkbook);
}

#[test]
fn cells_are_where_they_can_be() {
    for (name, cell) in [
        ("beyond the last row", "<row r=\"1048577\"/>"),
        ("row zero", "<row r=\"0\"/>"),
        ("negative row", "<row r=\"-3\"/>"),
        ("a row that is none", "<row r=\"two\"/>"),
        ("the first row again", "<row r=\"1\"/>"),
        (
            "rows backwards",
            "<row r=\"9\"><c><v>1</v></c></row><row r=\"3\"/>",
        ),
        (
            "beyond the last column",
            "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>",
        ),
        ("in another row", "<row r=\"2\"><c r=\"A3\"><v>1</v></c></row>"),
        (
            "cells backwards",
            "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>",
        ),
        (
            "one cell twice",
            "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>",
        ),
        ("no place", "<row r=\"2\"><c r=\"\"><v>1</v></c></row>"),
        ("row -1", "<row r=\"2\"><c r=\"A-1\"><v>1</v></c></row>"),
        (
            "a huge number",
            "<row r=\"2\"><c r=\"A99999999999999999999999\"><v>1</v></c></row>",
        ),
    ] {
        refused(name, &with_rows(cell), Code::BadCellReference);
    }
    let wide = format!("<row r=\"2\">{}</row>", "<c/>".repeat(16_385));
    refused("16,385 cells", &with_rows(&wide), Code::BadCellReference);
    rows(
        "the last cell of all",
        &with_rows("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"),
        1,
        &[(1_048_576, Code::WrongCellCount)],
    );
    rows(
        "formatted but empty",
        &with_rows("<row r=\"1048576\"><c r=\"XFD1048576\" s=\"0\"/></row>"),
        0,
        &[],
    );
    rows(
        "gaps",
        &with_rows("<row r=\"5\"><c r=\"B5\"><v>1</v></c></row>"),
        1,
        &[],
    );
    rows(
        "one cell too many",
        &with_rows("<row r=\"2\"><c r=\"C2\"><v>1</v></c></row>"),
        1,
        &[(2, Code::WrongCellCount)],
    );
}

#[test]
fn shared_texts_are_there_or_the_file_ends() {
    let with_shared = |index: &str, xml: Option<&str>| {
        let mut book = Book::new(&header_and(&format!(
            "<row r=\"2\"><c t=\"s\"><v>{index}</v></c></row>"
        )));
        book.shared = xml.map(str::to_owned);
        book.bytes()
    };
    let two = Some("<sst><si><t>a</t></si><si><t>b</t></si></sst>");
    rows("the second", &with_shared("1", two), 1, &[]);
    refused("beyond the last", &with_shared("2", two), Code::BadSharedString);
    refused(
        "far beyond",
        &with_shared("18446744073709551615", two),
        Code::BadSharedString,
    );
    refused("negative", &with_shared("-1", two), Code::BadSharedString);
    refused("no number", &with_shared("a", two), Code::BadSharedString);
    refused("no texts", &with_shared("0", None), Code::BadSharedString);
    let long = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(2_000_000));
    refused("a text of 2 MB", &with_shared("0", Some(&long)), Code::RowTooLong);
    let pieces = format!(
        "<sst><si>{}</si></sst>",
        format!("<r><t>{}</t></r>", "x".repeat(500_000)).repeat(20)
    );
    refused(
        "a text of 10 MB in pieces",
        &with_shared("0", Some(&pieces)),
        Code::RowTooLong,
    );
}

#[test]
fn cells_that_cannot_be_taken_refuse_their_row() {
    let long = row(2, &["a", &"x".repeat(32_768)]);
    rows("a long cell", &with_rows(&long), 1, &[(2, Code::CellTooLong)]);
    let huge = row(2, &[&"x".repeat(600_000), &"x".repeat(600_000)]);
    refused("a long row", &with_rows(&huge), Code::RowTooLong);
    rows(
        "a formula without a result",
        &with_rows("<row r=\"2\"><c><f>A1+1</f></c></row><row r=\"3\"><c><f>A1+1</f><v>2</v></c></row>"),
        2,
        &[(2, Code::FormulaNotCalculated)],
    );
    rows(
        "nul by number",
        &with_rows(&row(2, &["a_x0000_b", "c"])),
        1,
        &[(2, Code::NulCharacter)],
    );
    rows(
        "broken character",
        &with_rows(&row(2, &["\u{FFFD}", "c"])),
        1,
        &[(2, Code::UndecodableBytes)],
    );
    rows(
        "misread",
        &with_rows(&row(2, &["HÃ©lÃ¨ne", "c"])),
        1,
        &[(2, Code::MisreadCharacters)],
    );
    rows(
        "the header again",
        &with_rows(&row(2, &["nom", "email"])),
        1,
        &[(2, Code::RepeatedHeader)],
    );
    refused(
        "style that is none",
        &with_rows("<row r=\"2\"><c s=\"x\"><v>1</v></c></row>"),
        Code::BrokenWorkbook,
    );
    rows(
        "style beyond the last",
        &with_rows("<row r=\"2\"><c s=\"9999\"><v>1</v></c></row>"),
        1,
        &[],
    );
    let duplicate = Book::new(&row(1, &["nom", "nom"])).bytes();
    refused("duplicate header", &duplicate, Code::DuplicateHeader);
    let names: Vec<String> = (0..300).map(|number| format!("c{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    refused(
        "300 columns",
        &Book::new(&row(1, &names)).bytes(),
        Code::TooManyColumns,
    );
}

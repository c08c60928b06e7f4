//! Broken and hostile text files, each with the code it must give.

use files::{Code, Delimiter, Encoding, Format, Limits};

use crate::bytes::wide;
use crate::examine::{Outcome, examine_with, refused, rows};

#[test]
fn files_that_are_no_table_are_refused() {
    refused("nothing", b"", Code::EmptyFile);
    refused("only a mark", b"\xEF\xBB\xBF", Code::EmptyFile);
    refused("only spaces", b"  \r\n \t \n\n", Code::EmptyFile);
    refused("only delimiters", b";;;\n;;;\n", Code::EmptyFile);
    refused(
        "web page",
        b"<!DOCTYPE html><html><table><tr><td>nom</td></tr></table></html>",
        Code::NotATable,
    );
    refused(
        "web page named xls",
        b"\r\n <html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><table>",
        Code::NotATable,
    );
    refused(
        "xml",
        b"<?xml version=\"1.0\"?><customers><customer/></customers>",
        Code::NotATable,
    );
    refused(
        "xml with a mark",
        "\u{FEFF}<?xml version=\"1.0\"?><a/>".as_bytes(),
        Code::NotATable,
    );
    refused(
        "xml in utf-16",
        &wide("<?xml version=\"1.0\"?><a/>", true, true),
        Code::NotATable,
    );
    refused("json array", b"[{\"email\": \"a@b.fr\"}]", Code::NotATable);
    refused(
        "json lines",
        b"{\"email\": \"a@b.fr\"}\n{\"email\": \"c@d.fr\"}\n",
        Code::NotATable,
    );
    refused("pdf", b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj", Code::NotATable);
    refused("png", b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", Code::NotATable);
    refused("jpeg", b"\xFF\xD8\xFF\xE0\0\x10JFIF", Code::NotATable);
    refused("gzip", b"\x1F\x8B\x08\0\0\0\0\0", Code::NotATable);
    refused("program", b"\x7FELF\x02\x01\x01\0", Code::NotATable);
    refused("sqlite", b"SQLite format 3\0\x10\0\x01\x01", Code::NotATable);
    refused("utf-32", b"\xFF\xFE\0\0a\0\0\0;\0\0\0", Code::NotATable);
    refused("sylk", b"ID;PWXL;N;E\nP;PGeneral\n", Code::UnsupportedSpreadsheet);
    refused(
        "excel 2",
        b"\x09\x00\x04\x00\x02\x00\x10\x00",
        Code::BinaryWorkbook,
    );
    refused(
        "excel 5",
        b"\x09\x08\x10\x00\x00\x05\x05\x00",
        Code::BinaryWorkbook,
    );
    let noise: Vec<u8> = (0..20_000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13).to_le_bytes()[0])
        .collect();
    refused("noise", &noise, Code::NotATable);
    refused("zeros", &[0; 4_096], Code::NotATable);
}

#[test]
fn headers_are_held_to_their_rules() {
    refused(
        "no header",
        b"C-1;lea@exemple.fr\nC-2;zoe@exemple.fr\n",
        Code::NoHeader,
    );
    refused("numbers for a header", b"1,2,3\n4,5,6\n", Code::NoHeader);
    refused("empty name", b"nom;;ville\na;b;c\n", Code::EmptyHeader);
    refused("blank name", b"nom; ;ville\na;b;c\n", Code::EmptyHeader);
    refused("duplicate", b"nom;email;nom\na;b;c\n", Code::DuplicateHeader);
    refused("padded", b"nom; email\na;b\n", Code::PaddedHeader);
    refused(
        "no-break space",
        "nom\u{A0};email\na;b\n".as_bytes(),
        Code::PaddedHeader,
    );
    refused("line break in a name", b"\"no\nm\";email\na;b\n", Code::BadHeader);
    refused("nul in a name", b"no\0m;email\na;b\n", Code::BadHeader);
    refused(
        "broken character in a name",
        "pr\u{FFFD}nom;email\na;b\n".as_bytes(),
        Code::BadHeader,
    );
    refused(
        "mark in a name",
        "nom;\u{FEFF}email\na;b\n".as_bytes(),
        Code::BadHeader,
    );
    refused("stray quote in a name", b"\"nom\"x;email\na;b\n", Code::BadHeader);
    refused("misread name", "prÃ©nom;email\na;b\n".as_bytes(), Code::BadHeader);
    refused(
        "long name",
        format!("{};email\na;b\n", "n".repeat(201)).as_bytes(),
        Code::HeaderTooLong,
    );
    let many = |count: usize| (0..count).map(|n| format!("c{n}")).collect::<Vec<_>>().join(",");
    refused(
        "300 columns",
        format!("{}\n", many(300)).as_bytes(),
        Code::TooManyColumns,
    );
    refused(
        "100,000 columns",
        format!("{}\n", many(100_000)).as_bytes(),
        Code::TooManyColumns,
    );
    rows("299 columns", format!("{}\n", many(299)).as_bytes(), 0, &[]);
    refused("only the delimiter's line", b"sep=;\r\n", Code::NoHeader);
}

#[test]
fn quotes_are_closed_and_in_their_place() {
    refused(
        "lone quote at the end",
        b"nom;email\n\"a;b\n",
        Code::UnclosedQuote,
    );
    refused(
        "lone quote in the header",
        b"\"nom;email\na;b\n",
        Code::UnclosedQuote,
    );
    let endless = format!("nom;email\n\"{}", "a\n".repeat(700_000));
    refused(
        "quote that swallows the file",
        endless.as_bytes(),
        Code::UnclosedQuote,
    );
    rows(
        "text after a quote",
        b"nom;email\n\"a\"b;c\nd;e\n",
        2,
        &[(2, Code::StrayQuote)],
    );
    rows(
        "quotes inside a cell",
        b"nom;taille\n5\" de long;c\nd;e \"x\"\n",
        2,
        &[],
    );
    rows(
        "quotes that pair up over rows",
        b"nom;email\n\"a;b\nc;d\n\"x;y\ne;f\n",
        2,
        &[(2, Code::StrayQuote)],
    );
    rows(
        "doubled quotes and line breaks",
        b"nom;email\n\"a \"\"b\"\"\r\nc\";d\n",
        1,
        &[],
    );
    rows("quote as the last byte", b"nom;email\na;\"b\"", 1, &[]);
}

#[test]
fn rows_that_do_not_fit_are_told_one_by_one() {
    rows(
        "short and long rows",
        b"a;b;c\n1;2;3\n1;2\n1;2;3;4\n1;2;3;;\n",
        4,
        &[(3, Code::WrongCellCount), (4, Code::WrongCellCount)],
    );
    rows(
        "mixed line ends",
        b"a;b\r1;2\n3;4\r\n5;6\r\n\r\n7;8\r\r9;10",
        5,
        &[],
    );
    rows(
        "another delimiter half-way",
        b"a;b\n1;2\n3;4\n5;6\n7,8\n",
        4,
        &[(5, Code::WrongCellCount)],
    );
    rows(
        "the header again",
        b"a;b\n1;2\na;b\n3;4\n",
        3,
        &[(3, Code::RepeatedHeader)],
    );
    rows(
        "delimiter's line before the header",
        b"sep=;\r\na;b\r\n1;2\r\n",
        1,
        &[],
    );
    rows(
        "blank lines count",
        b"\n\na;b\n\n1\n",
        1,
        &[(5, Code::WrongCellCount)],
    );
    refused(
        "a title before the header",
        b"Export du 5 mars\na;b\n1;2\n",
        Code::NoHeader,
    );
    rows("no row at all", b"nom;email", 0, &[]);
}

#[test]
fn characters_that_are_none_refuse_their_row() {
    rows("nul", b"a;b\n1;\x002\n3;4\n", 2, &[(2, Code::NulCharacter)]);
    let two = "a;é\n1;é\n";
    let mixed = [two.as_bytes(), b"2;\xE9\n", "3;é\n".as_bytes()].concat();
    rows("windows in utf-8", &mixed, 3, &[(3, Code::UndecodableBytes)]);
    rows("cut off in a character", b"a;b\n1;\xC3", 1, &[]);
    rows(
        "cut off in a character of utf-8",
        "a;é\n1;é\n2;"
            .as_bytes()
            .iter()
            .copied()
            .chain([0xC3])
            .collect::<Vec<_>>()
            .as_slice(),
        2,
        &[(3, Code::UndecodableBytes)],
    );
    rows(
        "lost before",
        "a;b\n1;H\u{FFFD}l\u{FFFD}ne\n".as_bytes(),
        1,
        &[(2, Code::UndecodableBytes)],
    );
    rows(
        "misread before",
        "a;b\n1;HÃ©lÃ¨ne\n2;Hélène\n".as_bytes(),
        2,
        &[(2, Code::MisreadCharacters)],
    );
    let utf8_in_windows = [
        b"a;\xE9\n1;\xE9\n2;\xE8\n3;\xEA\n".as_slice(),
        "4;été\n".as_bytes(),
    ]
    .concat();
    rows(
        "utf-8 in windows",
        &utf8_in_windows,
        4,
        &[(5, Code::MisreadCharacters)],
    );
    rows(
        "bytes that windows has not",
        b"a;\xE9\n1;\x81\x8D\n",
        1,
        &[(2, Code::UndecodableBytes)],
    );
    rows(
        "two files in one",
        "\u{FEFF}a;b\n1;2\n\u{FEFF}a;b\n3;4\n".as_bytes(),
        3,
        &[(3, Code::StrayByteOrderMark)],
    );
    let mut odd = wide("a;b\n1;2\n", true, true);
    odd.push(0x33);
    rows(
        "half a character of utf-16",
        &odd,
        2,
        &[(3, Code::UndecodableBytes)],
    );
    let mut lone = wide("a;b\n1;", false, true);
    lone.extend([0xD8, 0x00]);
    lone.extend(wide("\n2;3\n", false, false));
    rows("half a pair", &lone, 2, &[(2, Code::UndecodableBytes)]);
    rows(
        "utf-16 without a mark",
        &wide("nom;ville\nLéa;Nantes\n", true, false),
        1,
        &[],
    );
    rows(
        "utf-16 the other way",
        &wide("nom;ville\nLéa;Nantes\n", false, false),
        1,
        &[],
    );
    rows(
        "overlong form of a slash",
        b"a;b\xC3\xA9\n1;\xC0\xAF\n2;\xC3\xA9\n",
        2,
        &[(2, Code::UndecodableBytes)],
    );
}

#[test]
fn sizes_have_their_limits() {
    let line = vec![b'a'; 100_000_000];
    refused("one line of 100 MB", &line, Code::RowTooLong);
    let commas = vec![b','; 2_000_000];
    refused("two million commas", &commas, Code::RowTooLong);
    let long_row = [b"a;b\n1;".as_slice(), &vec![b'x'; 1_100_000], b"\n2;3\n"].concat();
    refused("a row of more than a megabyte", &long_row, Code::RowTooLong);
    let long_cell = [b"a;b\n1;".as_slice(), &vec![b'x'; 32_768], b"\n2;3\n"].concat();
    rows(
        "a cell of 32,768 characters",
        &long_cell,
        2,
        &[(2, Code::CellTooLong)],
    );
    let large = Limits {
        bytes: 10,
        ..Limits::default()
    };
    assert_eq!(
        examine_with(b"a;b\n1;2\n3;4\n", large, None),
        Outcome::Ends(Code::FileTooLarge)
    );
    let format = Format::Text {
        encoding: Encoding::Utf8,
        delimiter: Delimiter::Semicolon,
    };
    assert_eq!(
        examine_with(b"a;b\n1;2\n3;4\n", large, Some(format)),
        Outcome::Ends(Code::FileTooLarge)
    );
    let few = Limits {
        rows: 2,
        ..Limits::default()
    };
    assert_eq!(
        examine_with(b"a;b\n1;2\n3;4\n5;6\n", few, None),
        Outcome::Ends(Code::TooManyRows)
    );
    assert_eq!(
        examine_with(b"a;b\n1;2\n3;4\n", few, None),
        Outcome::Read(2, Vec::new())
    );
}

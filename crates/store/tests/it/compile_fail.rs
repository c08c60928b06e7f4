//! What must not compile: the walls that the compiler holds.

#[test]
fn the_walls_hold_while_compiling() {
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}

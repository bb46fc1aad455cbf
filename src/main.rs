//! scratch
use variorum::*;
fn main() {
    let root = std::env::args().nth(1).unwrap_or(".".into());
    let mut p = project::Project::new(root);
    p.captures = std::env::var("VARIORUM_CAPTURES").ok().map(Into::into);
    let c = check(&p, Default::default()).unwrap();
    print!("{}", notes::show(&c.notes, &c.files, notes::Format::Human, notes::Style{colour:false,width:120}));
}

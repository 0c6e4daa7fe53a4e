//! The window's side of the wire, written as TypeScript from the same list and the same types.

use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

use crate::commands::command_list;
use crate::wire::*;

/// One command as `cargo xtask bridge --commands` prints it.
pub struct CommandType {
    /// Its name, `area_verb`.
    pub name: &'static str,
    /// Name of the request's type.
    pub request: String,
    /// Name of the answer's type, or `Uint8Array`.
    pub answer: String,
    /// How request and answer travel: `answer`, `bytes` or `send`.
    pub shape: &'static str,
}

#[derive(Default)]
struct Types {
    config: Config,
    seen: BTreeSet<TypeId>,
    declared: BTreeMap<String, String>,
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let declaration = format!("export {}", T::decl(&self.config));
            self.declared.insert(T::ident(&self.config), declaration);
        }
        T::visit_generics(self);
        T::visit_dependencies(self);
    }
}

macro_rules! describe {
    ($($shape:ident $name:ident: $request:ty $(=> $answer:ty)?, $($handler:ident)::+;)+) => {
        fn describe(types: &mut Types) -> Vec<CommandType> {
            types.visit::<CommandError>();
            vec![$({
                types.visit::<$request>();
                #[allow(unused_mut, unused_assignments, reason = "a command that gives bytes has no answer type")]
                let mut answer = String::from("Uint8Array");
                $(types.visit::<$answer>(); answer = <$answer as TS>::name(&types.config);)?
                CommandType {
                    name: stringify!($name),
                    request: <$request as TS>::name(&types.config),
                    answer,
                    shape: stringify!($shape),
                }
            }),+]
        }
    };
}

command_list!(describe);

/// Every command with its types, in the order of the list.
#[must_use]
pub fn command_types() -> Vec<CommandType> {
    describe(&mut Types::default())
}

/// The TypeScript declarations of all types on the wire, sorted by name.
#[must_use]
pub fn type_declarations() -> Vec<String> {
    let mut types = Types::default();
    describe(&mut types);
    types.declared.into_values().collect()
}

/// The whole of `ui/src/ipc/bindings.ts`.
#[must_use]
pub fn typescript() -> String {
    let mut text = String::from(
        "// Written by `cargo test -p office bindings` from the command list. Do not edit.\n\n",
    );
    for declaration in type_declarations() {
        text.push_str(&declaration);
        text.push('\n');
    }
    text.push_str("\nexport interface Commands {\n");
    for command in command_types() {
        let CommandType {
            name,
            request,
            answer,
            shape,
        } = command;
        writeln!(
            text,
            "  {name}: {{ request: {request}; answer: {answer}; shape: '{shape}' }};"
        )
        .expect("a String takes whatever is written");
    }
    text.push_str("}\n");
    text
}

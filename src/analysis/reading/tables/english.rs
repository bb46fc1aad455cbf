//! English.

use super::Class::{
    ACCORDING, ADVERB, ASKED, AUXILIARY, BASE, BE, BODY, BODY_NAME, CONJUNCTION, DETERMINER, DOCUMENT, FINITE, HE,
    HINT, IT, MAN, OUTLET, PARTICIPLE, PARTICLE, PEOPLE, POSSESSIVE, PREPOSITION, QUOTE, ROLE, SAY, SELF, SHE,
    SO_CALLED, SPEECH, SUBORDINATOR, THAT, THEY, TIME, TITLE, TITLED, VERB, WEAK, WHO, WOMAN, WORK,
};
use super::{Classes, Table};

/// The table.
pub static TABLE: Table = Table {
    code: "en",
    words: &[
        (
            SAY | FINITE,
            "said says say told tells tell wrote writes write read reads thought thinks think put puts \
            quipped quips harrumphed quitted retorted sang sings sing swore swears swear began went began texted blogged",
        ),
        (SAY | PARTICIPLE, "saying telling writing reading thinking putting singing swearing"),
        (
            HINT | FINITE,
            "found finds find sought seeks seek spoke speaks speak saw sees see knew knows know \
            took takes take made makes make gave gives give held holds hold led leads bid bids cast casts \
            taught teaches sent sends hit hits keeps kept began begins heard hears understood understands \
            sounded sounds wants want wanted",
        ),
        (
            HINT | PARTICIPLE,
            "finding seeking speaking seeing knowing taking making giving holding casting sending \
            hitting keeping hearing wanting",
        ),
        (
            WEAK,
            "seek seeks sought saw sees see knew knows know took takes take made makes make gave gives give held holds hold found finds \
            finding seeking seeing knowing taking making giving holding hitting keeping hearing wanting leading \
            find wants want wanted kept keeps keep heard hears hear understood understands hit hits led leads",
        ),
        (QUOTE, "quoted quotes quote quoting cited cites cite citing"),
        (AUXILIARY | BE | FINITE, "is are was were be been being am 's 're isn't wasn't aren't weren't got gets"),
        (
            AUXILIARY | FINITE,
            "has have had having do does did will would could can may might must shall should 'd 'll 've 'm \
            hasn't haven't hadn't don't doesn't didn't won't wouldn't couldn't can't cannot used going",
        ),
        (
            DETERMINER,
            "the a an this that these those some any no every each another other all both several many few most \
            one two three four five six seven eight nine ten dozens hundreds thousands such",
        ),
        (
            PREPOSITION,
            "of in on at to for with by from about against after before during into over under through between among \
            amid toward towards near like unlike without within outside inside upon across around behind beyond despite \
            except off onto per since until via along regarding concerning following including beside besides as than \
            alongside throughout aboard above below",
        ),
        (CONJUNCTION, "and but or nor yet then &"),
        (
            SUBORDINATOR,
            "when while because if although though whether unless whereas once after before since until as where \
            which that how why what so",
        ),
        (THAT, "that"),
        (WHO, "who whom"),
        (HE, "he"),
        (SHE, "she"),
        (THEY, "they"),
        (IT, "it"),
        (HE | POSSESSIVE, "his"),
        (SHE | POSSESSIVE, "her"),
        (THEY | POSSESSIVE, "their"),
        (IT | POSSESSIVE, "its"),
        (SELF, "i we you me us myself ourselves yourself"),
        (SELF, "i'm i've i'll i'd we're we've we'll we'd you're you've you'll let's"),
        (THEY, "they're they've they'll they'd"),
        (HE, "he'd he'll"),
        (SHE, "she'd she'll"),
        (IT, "it'd it'll"),
        (SELF | POSSESSIVE, "my our your"),
        (
            ROLE,
            "spokesperson leader president chief minister secretary director chairperson chair senator governor mayor \
            congressman representative rep sen gov ambassador attorney lawyer judge justice officer official candidate nominee \
            rival opponent businessman mogul billionaire manager strategist adviser advisor aide analyst expert professor \
            scientist researcher author writer reporter journalist correspondent columnist editor host anchor moderator \
            commentator pollster consultant activist organizer organiser coordinator founder co-founder chancellor premier \
            deputy vice commissioner sheriff detective sergeant captain commander general colonel lieutenant major admiral \
            doctor dr physician surgeon nurse teacher student principal dean coach player captain actor singer musician \
            artist owner operator developer executive ceo cfo coo banker investor economist trader farmer worker driver \
            resident neighbor neighbour voter supporter critic ally veteran soldier survivor victim witness suspect \
            prosecutor defendant plaintiff clerk pastor priest bishop archbishop cardinal pope imam rabbi reverend \
            historian scholar fellow lecturer engineer pilot astronaut diplomat envoy counselor counsellor \
            lawmaker legislator delegate councilman councilor councillor treasurer comptroller superintendent trustee \
            partner friend spouse parent child cousin colleague predecessor successor frontrunner front-runner incumbent \
            newcomer democrat republican libertarian conservative liberal independent socialist narrator speaker emcee \
            head member participant protester protestor demonstrator attendee volunteer staffer operative person \
            president-elect commander-in-chief dictator ruler defector tycoon entrepreneur magnate comedian star celebrity \
            contestant blogger attorney-general undersecretary solicitor barrister magistrate constable inspector \
            conductor producer filmmaker novelist poet designer chef butcher baker miller teacher-turned \
            biologist chemist physicist psychologist psychiatrist sociologist ecologist geologist climatologist \
            co-host cohost co-chair co-chairman co-chairwoman co-author co-owner co-director vice-president user insider source guest caller passenger guard ranger mechanic fisherman keeper curator librarian archivist registrar",
        ),
        (
            ROLE | MAN,
            "man boy spokesman chairman congressman businessman husband father son brother uncle nephew grandfather \
            grandson king prince gentleman policeman fireman fisherman councilman assemblyman dad boyfriend lord duke \
            stepfather stepson widower anchorman statesman showman nobleman serviceman craftsman",
        ),
        (
            ROLE | WOMAN,
            "woman girl spokeswoman chairwoman congresswoman businesswoman wife mother daughter sister aunt niece \
            grandmother granddaughter queen princess lady policewoman councilwoman assemblywoman mom mum girlfriend \
            actress hostess duchess widow stepmother stepdaughter heroine waitress housewife",
        ),
        (
            PEOPLE,
            "groups family officials experts analysts critics supporters opponents protesters protestors demonstrators voters residents \
            lawmakers senators republicans democrats conservatives liberals aides advisers advisors sources reporters \
            journalists authorities police prosecutors lawyers attorneys investigators scientists researchers economists \
            observers witnesses neighbors neighbours friends relatives parents students teachers workers leaders members \
            ministers allies executives activists organizers organisers historians scholars doctors diplomats commanders \
            soldiers spokespeople spokesmen strategists operatives pollsters people men women delegates editors authors \
            media outlets newspapers agencies governments companies campaigns insiders others many some both families \
            donors fans followers users commentators pundits rivals candidates judges justices engineers villagers farmers \
            crowd audience viewers readers fans spectators chanters",
        ),
        (
            DOCUMENT,
            "report statement study letter email e-mail memo document documents filing lawsuit complaint indictment \
            ruling decision survey poll ad advertisement advert commercial video clip website page tweet post article story \
            editorial headline book transcript release note message text sign signs banner banners poster caption sticker \
            resolution bill law amendment order treaty constitution charter guidelines policy platform affidavit \
            spot piece column blog op-ed petition pamphlet flyer leaflet script footage slogan shirt t-shirt t-shirts \
            reports statements letters emails e-mails memos documents surveys polls ads commercials videos tweets posts articles stories \
            editorials headlines messages signs banners posters columns blogs excerpts transcripts filings rulings lawsuits analysis review audit assessment index brief notice warrant subpoena plaque inscription label account bylaws rules code study finding findings",
        ),
        (
            BODY,
            "town village campaign company committee commission council department ministry agency bureau office party government \
            administration court board group organization organisation institute foundation association union university \
            school college church bank team club league firm corporation army military navy force forces embassy consulate \
            parliament congress senate house cabinet kremlin pentagon white regime coalition alliance network authority \
            task panel jury state city county country nation delegation service fund hospital charity federation society \
            assembly watchdog camp staff center centre organisers think",
        ),
        (
            OUTLET,
            "news newspaper agency times post journal herald tribune gazette magazine television tv radio broadcaster \
            channel network outlet wire media daily weekly chronicle observer guardian reuters press paper site website \
            courier bulletin mail telegraph examiner inquirer sentinel",
        ),
        (
            ADVERB,
            "also then later earlier recently now never not always often once still again already just even ever only first \
            too further additionally separately soon today yesterday tomorrow tonight once twice repeatedly famously however \
            meanwhile instead nonetheless nevertheless moreover though thus therefore afterward afterwards simply \
            himself herself themselves itself all perhaps almost rather aloud reportedly apparently back out long there here \
            previously flatly initially sometimes yet quietly rhetorically last next this week month year morning afternoon \
            evening night at time",
        ),
        (
            TITLE,
            "del mr mrs ms miss mx dr sir dame lord lady sen rep reps sens gov lt gen col maj capt cmdr adm sgt cpl pvt rev \
            fr hon prof president senator governor representative congressman congresswoman secretary chairman chairwoman \
            chair judge justice professor minister chancellor premier king queen prince princess pope archbishop bishop \
            cardinal general colonel major captain lieutenant admiral sergeant officer detective sheriff mayor ambassador \
            attorney speaker director chief commissioner spokesman spokeswoman spokesperson doctor pastor reverend rabbi imam \
            brother sister comrade ayatollah sheikh sultan emir emperor empress duke duchess count countess baron baroness \
            vice deputy former ex ex-president then-president then-candidate acting interim prime foreign defense defence \
            finance interior press co-founder founder ceo analyst adviser advisor strategist manager aide nominee candidate \
            leader rival businessman billionaire mogul anchor host moderator correspondent reporter columnist commentator \
            councilman councilwoman commander president-elect republican democrat democratic libertarian conservative liberal \
            lawyer actor actress singer author coach trooper marshal constable inspector superintendent delegate \
            presidential gop staff editor producer editor-in-chief pollster activist organizer assemblyman assemblywoman \
            representative-elect senator-elect congressmen senators",
        ),
        (
            TITLE | MAN,
            "mr mr. sir lord king prince chairman congressman brother emperor duke baron pope spokesman councilman \
            businessman actor",
        ),
        (
            TITLE | WOMAN,
            "mrs mrs. ms ms. miss dame lady queen princess chairwoman congresswoman sister empress duchess baroness \
            spokeswoman councilwoman actress",
        ),
        (
            SPEECH,
            "statement remark remarks claim claims claim promise pledge vow call calls comment comments words quote \
            quip joke speech tweet tweets message interview assertion contention argument suggestion warning prediction \
            description depiction characterization characterisation reference refrain slogan answer reply response question \
            plea demand insistence accusation allegation charge criticism critique praise declaration announcement belief view \
            opinion admission acknowledgment boast complaint proposal plan mantra motto pitch line mention \
            suggestions allegations accusations assertions warnings \
            talk vision goal attack rhetoric letter email post essay op-ed retort observation explanation term phrase \
            version idea notion concept apology lament use policy strategy",
        ),
        (ACCORDING, "according"),
        (
            TIME,
            "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
            september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs \
            fri sat sun christmas easter thanksgiving ramadan halloween hanukkah today yesterday tomorrow tonight a.m p.m",
        ),
        (ASKED, "asked questioned pressed when after if"),
        (
            BODY_NAME,
            "university college school party committee commission council department ministry agency bureau office \
            administration court board group institute foundation association union church bank team club league company \
            corp corporation inc llc ltd co times post journal herald tribune gazette news magazine network press house senate \
            congress parliament assembly army navy force guard service fund center centre project coalition alliance \
            society federation organization organisation authority nations states hospital museum library airport station \
            street avenue road park bridge river lake mountain beach island islands hall tower building square hotel \
            county city town village district province state kingdom republic world east west north south act bill plan \
            war day week conference convention forum summit games cup show tour award awards prize international national \
            federal global american reserve treasury cosmodrome spaceport media tv radio channel caucus pac action \
            campaign research studies affairs security council constitution amendment bible quran street twitter facebook",
        ),
        (
            WORK,
            "book novel film movie song album play show series poem essay article story column memoir documentary painting \
            exhibition exhibit program programme podcast episode single track opera musical magazine newspaper headline \
            chapter section lyrics anthem",
        ),
        (TITLED, "titled entitled headlined named called"),
        (SO_CALLED, "so-called dubbed nicknamed aka known termed term word words phrase"),
        (
            PARTICLE,
            "de da di do dos das du del della van von der den ter ten la le el al bin ibn ben abu bint y e san st st. zu zur af av",
        ),
        (
            VERB | FINITE,
            "go goes met meets became becomes ran runs won wins lost loses left leaves went comes came stood stands fell \
            grew grows drew draws brought brings bought built threw chose rose arose sat set lay paid pays \
            played plays received receives signed signs visited visits arrived arrives",
        ),
    ],
    verbs: &[
        (
            SAY,
            "ask add note state explain declare conclude reply recall respond argue acknowledge suggest insist assure warn announce \
            admit claim remark answer shout lament chant exclaim assert yell joke quip muse observe comment continue tweet retweet \
            e-mail email text tweet post report proclaim complain charge concede confess contend counter cry caution confirm \
            deny disclose elaborate emphasise emphasize stress exhort fume gasp grumble holler implore inform inquire enquire \
            instruct interject intone jest laugh maintain mumble murmur mutter narrate offer opine plead pledge predict profess \
            promise pronounce protest query recount recollect reflect reiterate relate remind repeat retort reveal \
            roar scoff scream shriek sigh snap snarl sneer sob specify speculate stammer summarise summarize \
            surmise testify theorise theorize thunder underline underscore urge vent volunteer vow wail whisper wonder \
            affirm allege advise agree apologise apologize articulate attest banter bark beg bellow blurt boast brag broadcast \
            chime clarify chuckle command crow deadpan demand deplore echo enthuse estimate forecast gush hint imply indicate \
            interrupt joke mention muse nod object point preach pray press quote rant rage rail reason rebut recite \
            recommend rejoin remember rule signal sing smile sniff splutter sum tease thank trumpet tut utter voice whine write \
            yelp conjecture guess message phrase hiss croak grouse gripe bemoan marvel rejoice resolve riff vocalise moan",
        ),
        (
            HINT,
            "call describe accuse praise blast mock dub criticise criticize denounce dismiss decry condemn slam assail brand label \
            characterise characterize portray refer talk blame credit attack bash ridicule deride lambast rip chide scold hail \
            laud commend welcome celebrate compare liken tout cheer welcome question believe want hope expect fear envision \
            envisage support back oppose reject defend propose seek vow favour favor offer outline detail discuss address \
            conclude consider deem view regard treat rate name title term nickname threaten order direct \
            attribute invoke evoke coin use employ feature highlight hint depict caricature rail focus \
            encourage invite challenge dare dispute doubt disavow disown express voice convey cite list pitch campaign \
            lobby push call appeal applaud condemn warn counsel release issue publish post share sign start end finish \
            greet salute honour honor bless curse swear lecture needle taunt insult belittle disparage berate excoriate \
            lash vent rule order stipulate require provide state mandate guarantee tag speak concern worry care \
            urge prefer advocate reassure apologise plan intend aim attempt try emphasise acknowledge \
            commit endorse figure find learn notice realise realize recognise recognize suspect wish worry love hate \
            interpret translate demonstrate prove reflect",
        ),
        (
            WEAK,
            "believe hope expect fear support back oppose favour favor seek use employ feature focus start end offer outline detail \
            care plan intend aim attempt try prefer worry suspect wish consider view regard treat find learn need finish provide require \
            commit share love hate release issue publish post sign concern coin order direct rate figure notice face",
        ),
        (
            VERB,
            "appear seem decline refuse earn grant rally shrug demur flock march manage afford allow apply approach arrange assist \
            assume avoid ban bear beat belong blow borrow bow break breathe burn catch choose claim clash climb cling collapse \
            collect combine compete complete conduct connect construct consume contact contain contribute control convert convince \
            correct cost count crack crash curb cut deal decide declare deepen defeat deliver depart depend deploy deposit deprive derive \
            destroy detain detect deter determine devote die differ dig diminish disappear disappoint dominate donate double \
            draft drag drive drown earmark ease eat edge educate elect eliminate embrace emerge enable engage enjoy ensure escape \
            evolve examine exceed exchange exclude exist expand exploit explode explore export extend fail feed fill film finance fit \
            fix flee flip float flood flow fly fold force found freeze fund generate govern grab graduate grill grip halt \
            hang harm haul hurt ignore impose impress include incur inherit inject injure inspire install intervene \
            invest investigate judge justify kneel knock lack lag lean lend lift limit link listen load lock loom lower match \
            measure merge migrate monitor mount narrow negotiate nudge obtain occupy operate overcome overlook oversee overturn owe own \
            participate pause penetrate perform persist persuade pile plunge pocket pose possess pour precede predate preserve pretend \
            prompt prosecute provoke punish purchase pursue qualify quit range rank rebuild recover recruit register regret \
            reign rely renew rent repair repay rescue resemble resign resist restore restrict resume retain retire retreat reverse rival \
            roil rush sail scramble search seize separate shape shift shock shoot shrink shut slow smash snub solve span spark \
            spend spill split spoil sponsor spread stem strengthen strike strip struggle submit sue suit supply \
            surge surprise surrender surround suspend sustain sweep swing tackle tend terminate tie topple toss touch \
            toughen trace track trade trigger trim triumph undergo undermine unfold unite unveil uphold upset vary violate \
            wage waste weaken weigh widen wield withdraw withhold withstand work worsen wrap yield \
            open close launch attend travel serve represent head work live remain stay move turn raise help create develop \
            happen occur cause increase decrease rise fall vote lead follow join leave face gather fire kill arrest begin \
            carry cover cross damage deliver drop enter establish fight form gain handle hire host improve introduce \
            involve jump kick land last live look lose manage mark miss need nominate pass pick place plan play prepare \
            prevent produce promote protect pull reach receive reduce release remain remove replace rest return save secure \
            select settle share shake sign slip smile step stop succeed suffer survive switch target tour train transfer \
            trail vanish wait walk warrant watch wear",
        ),
    ],
    inflect,
    capital_nouns: false,
    verb_endings: &["ed", "ied"],
};

/// `say`, `says`, `said`, `saying` of a regular verb.
fn inflect(base: &str) -> Vec<(String, Classes)> {
    let bytes = base.as_bytes();
    let last = bytes.last().copied().unwrap_or(b'a');
    let vowel = |at: usize| bytes.len() > at && b"aeiou".contains(&bytes[bytes.len() - 1 - at]);
    let y = last == b'y' && !vowel(1);
    let stem = if y || last == b'e' { &base[..base.len() - 1] } else { base };
    // Short verbs of one closed syllable double their last letter: beg, begged.
    let doubled = bytes.len() <= 4 && !vowel(0) && vowel(1) && !vowel(2) && !matches!(last, b'w' | b'x' | b'y');
    let twice = if doubled { &base[base.len() - 1..] } else { "" };
    let third = match last {
        _ if y => format!("{stem}ies"),
        b's' | b'x' | b'z' | b'h' if base.ends_with("sh") || base.ends_with("ch") || last != b'h' => {
            format!("{base}es")
        }
        _ => format!("{base}s"),
    };
    let past = if y { format!("{stem}ied") } else { format!("{stem}{twice}ed") };
    let ing = if last == b'e' && !base.ends_with("ee") { format!("{stem}ing") } else { format!("{base}{twice}ing") };
    vec![(base.to_owned(), FINITE | BASE), (third, FINITE), (past, FINITE), (ing, PARTICIPLE)]
}

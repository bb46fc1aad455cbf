//! Given names and the sex they are commonly given to, the same for every language.
//! A name that is common for both is left out or in both lists: then it says nothing.

use super::Class::{GIVEN_F, GIVEN_M};
use super::Classes;

/// Names by sex, in lower case.
pub const WORDS: &[(Classes, &str)] = &[
    (
        GIVEN_M,
        "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark \
        donald steven steve paul andrew joshua kenneth ken kevin brian george timothy tim ronald ron edward ed jason jeffrey jeff \
        ryan jacob gary nicholas nick eric jonathan jon stephen larry justin scott brandon benjamin ben samuel sam gregory greg \
        alexander alex frank patrick raymond ray jack dennis jerry tyler aaron jose adam nathan henry douglas doug zachary \
        peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur lawrence \
        jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph \
        bobby russell bradley brad philip phil eugene howard martin marty bill bob jim tom dan mike dave rob rick ted chuck \
        barack joe mitt newt rand marco bernie chris rudy al lindsey mitch harry colin dick karl rush glenn jeb rick carson \
        reince corey roger paul sheldon seth josh robby jake jeb stuart neil ian graham simon nigel boris jeremy gordon tony \
        hugh liam oliver leo oscar hugo felix max luke lucas evan owen connor cameron derek dale dwight earl eddie ernest \
        floyd francis fred frederick gene gilbert glen grant gus guy harvey herbert herman horace ira irving isaac ivan jay joel \
        johnny julian julius ken kirk lance lee len leonard leroy leslie lester lewis lloyd louis lou luis manuel marcus \
        marshall marvin maurice melvin miguel milton mohammed muhammad mohamed mohammad ahmed ahmad ali omar hassan hussein \
        hussain ibrahim khalid abdul abdullah abdel mahmoud mustafa yusuf youssef tariq karim jamal bashar saddam osama recep \
        vladimir dmitry dmitri sergei sergey alexei alexey mikhail nikolai nikolay yury yuri boris igor oleg pavel andrei \
        andrey viktor victor anatoly konstantin maxim roman ruslan vyacheslav valery gennady evgeny volodymyr petro oleksandr \
        carlos jorge pedro pablo diego javier fernando francisco rafael ricardo roberto eduardo enrique sergio antonio mario \
        alejandro alfredo andres angel arturo cesar ernesto felipe gustavo hector ignacio jaime jesus jose julio lorenzo \
        mauricio octavio raul ruben salvador santiago victor hugo rodrigo alvaro emilio esteban nicolas evo lula \
        jean pierre jacques michel francois françois philippe alain bernard claude emmanuel etienne henri laurent luc marc \
        nicolas olivier pascal rene rené thierry yves antoine bruno gilles guillaume julien mathieu sebastien vincent \
        hans karl heinz klaus jurgen jürgen wolfgang gunther günther dieter horst uwe stefan andreas matthias markus \
        friedrich fritz gerhard helmut johannes joachim lars lukas manfred olaf otto rainer rolf rudolf sven torsten ulrich \
        werner frank-walter giuseppe giovanni marco matteo silvio paolo luigi luca franco enzo sergio massimo \
        xi jinping shinzo kenji hiroshi takeshi taro akira narendra rahul rajiv amit anil arun ashok raj ravi sanjay vijay \
        suresh imran nawaz asif pervez hamid ashraf benjamin bibi ehud shimon yitzhak ariel avi moshe naftali yair \
        kofi nelson jacob thabo robert cyril emmanuel olusegun goodluck bongani kwame uhuru jomo \
        clint curt curtis damon darrell darren dean denzel devin dominic don duane dustin earl elliott elmer elon emil \
        ernie ezra forrest garrett geoffrey geoff gavin hank hal hunter jared jarrod jasper jerome jimmy jeffery joaquin \
        kanye kurt kellen kent lamar landon lebron levi lincoln lionel lyndon malcolm malik mathew mick miles mitchell moses \
        morgan murray nate ned nolan norman orlando orrin otis patrick percy perry pete preston quentin ralph randall \
        raymond reed reggie rex richie rodney rod ronnie ross roland rupert rusty sandy saul shane shawn sherman sid sidney \
        spencer stan stanley sterling stewart terence terrence theodore tad thad todd travis trent trevor trey troy tucker \
        vernon vince virgil wade ward warren wendell wesley wes wilbur will winston woody wyatt zach zachary \
        khizr humayun abu bakr ismail jawad nouri haider hadi salman mohamad faisal bandar turki bob bud buddy cal carter cecil \
        clarence clark clay clayton clifford clifton clyde cody cole craig cory corbin drew edgar edwin elbert eli alvin \
        alfred allen allan alec abraham abe archie arnold barry bart bernard bert blake bob brendan brent brett byron \
        aleksandr arkady artem denis fyodor gleb ilya kirill leonid lev nikita semyon stanislav timur vadim vasily vitaly \
        kelvin kellyn dmytro jens anders erik bjorn björn henrik magnus mats nils olof ole per pekka jukka juha sauli \
        janez janusz jaroslaw jerzy kazimierz lech tomasz wojciech zbigniew andrzej piotr marek milos miloš vaclav václav \
        viktor laszlo gyorgy györgy ferenc istvan janos jános tibor zoltan alexis kostas yanis georgios dimitris \
        ahmet mehmet mustafa kemal tayyip erdogan bulent suleyman selahattin ismail hakan",
    ),
    (
        GIVEN_F,
        "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley \
        kimberly emily donna michelle carol amanda dorothy melissa deborah debbie stephanie rebecca sharon laura cynthia \
        kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine kate catherine christine debra \
        rachel carolyn janet maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn \
        judith judy megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice \
        jean abigail alice julia sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie \
        brittany charlotte marie kayla alexis lori hillary chelsea huma melania ivanka kellyanne elena sonia condoleezza \
        nikki tulsi kamala nancy dianne barbara claire susan maggie megyn katy greta rosie oprah ellen whoopi gwen candy martha \
        abby andrea savannah norah gayle robin loretta debbie donna hope katrina omarosa sheryl marissa carly meg ursula angela \
        theresa nicola ruth harriet fiona gemma imogen jemima louise lucy lily molly naomi nora penelope phoebe poppy rosemary \
        rose ruby sally sheila sophie stella susannah sylvia tina tracy ursula vanessa vera veronica violet wendy winifred \
        yvonne zoe adele agnes alicia alison allison amelia anita annette annie antonia april arlene audrey beatrice becky belinda \
        bernice bertha beth bethany bonnie brenda bridget camille candace carla carmen caroline carrie cassandra cecilia celeste \
        charlene cindy clara claudia colleen connie constance crystal daisy dana daphne darlene dawn deanna delia desiree dolores \
        edith edna eileen elaine eleanor elise ella eloise elsa elsie erica erika erin esther ethel eva faith fay felicia \
        fatima aisha khadija leila layla mariam maryam noor nour samira yasmin zainab zaynab amina hanan malala benazir \
        svetlana olga natalia natalya irina tatiana tatyana elena yelena ekaterina galina ludmila lyudmila marina nadezhda \
        nina oksana valentina vera yulia zhanna anastasia daria darya ksenia polina margarita mariya sofia \
        guadalupe juana josefa luz rosa pilar mercedes dolores isabel ines inés lucia lucía pilar alejandra ana beatriz \
        cristina elvira esperanza gabriela graciela julieta leticia luisa magdalena manuela marisol marta mónica monica \
        patricia raquel rocio silvia soledad susana yolanda dilma michelle \
        brigitte céline chantal claire delphine dominique edith elodie francoise françoise genevieve helene hélène isabelle \
        juliette madeleine marine martine mathilde monique nathalie pauline segolene ségolène simone solange valerie valérie \
        annegret birgit brigitte elke erika franziska frauke gabriele gisela gudrun hannelore heidi heike helga hildegard ilse \
        inge ingrid jutta karin katrin kerstin liesel marlene monika petra renate sabine sigrid silke ulrike ursula ute \
        federica francesca giorgia giulia paola roberta sofia virginia alessandra chiara elisa \
        yuriko keiko michiko naoko sakura akiko haruka indira sonia priyanka sushma smriti mamata jayalalitha geeta anjali deepa \
        aung yingluck tsai park-geun megawati corazon imelda miriam leni \
        gail gina ginger glenda greta gretchen guinevere hazel henrietta hilda ida irene iris irma jackie jane janelle janine \
        jasmine jeanne jeannie jenna jenny jill jo joanna joanne jodi josephine joy juanita julianne june karla kathy katie kay \
        keisha kendra kirsten krista kristen kristin kristina lana latoya leah leigh lena liz liza lois lola lorraine louisa \
        lucille lydia lynn lynne mabel mandy marcia margie marian marianne marsha mattie maureen maxine melanie mercedes \
        meredith michele mildred mindy minnie miriam misty myra myrtle nadia nadine natasha nellie nora norma opal paige pam \
        patsy patti patty paula pearl peggy penny phyllis priscilla rachael ramona regina renee rhonda rita roberta rochelle \
        roxanne sabrina sadie selena shannon shari shawna shelley shelly sherri sherry sonya stacey stacy sue susie suzanne \
        tabitha tamara tami tammy tanya tara terri thelma tiffany toni tricia trisha valerie velma viola vivian wanda whitney \
        willa wilma donna cokie arianna jennifer gretchen monica juanita paula gennifer alicia rosario",
    ),
];

//! Given names and the sex they are commonly given to, the same for every language.
//!
//! Written down from general knowledge, by the languages they are at home in. A name that is common for
//! both, `Andrea` and `Jean` among them, stands in both lists: it is still a name, but it says nothing of
//! sex. Names that are common words at the start of an English sentence (`Rich`, `Art`) are left out.
//! A family name that is also a given name does no harm: only the first word of a name is looked up.

use super::Class::{GIVEN_F, GIVEN_M};
use super::Classes;

/// Names by sex, in lower case.
pub const WORDS: &[(Classes, &str)] = &[
    (
        GIVEN_M,
        "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark \
        donald steven steve paul andrew joshua kenneth ken kevin brian george timothy tim ronald ron edward ed jason \
        jeffrey jeff ryan jacob gary nicholas nick eric jonathan jon stephen larry justin scott brandon benjamin ben \
        samuel sam gregory greg alexander alex frank patrick raymond ray jack dennis jerry tyler aaron jose adam nathan \
        henry douglas doug zachary peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald \
        carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie \
        elijah wayne randy vincent mason roy ralph bobby russell bradley brad philip phil eugene howard martin marty \
        bill bob jim tom dan mike dave rob rick ted chuck barack mitt newt rand marco bernie chris rudy al mitch harry \
        colin dick karl rush glenn jeb carson reince corey sheldon seth josh robby jake stuart neil ian graham simon \
        nigel boris gordon tony hugh liam oliver leo oscar hugo felix max luke lucas evan owen connor cameron derek dale \
        dwight earl eddie ernest floyd francis fred frederick gene gilbert glen grant gus guy harvey herbert herman \
        horace ira irving isaac ivan jay joel johnny julian julius kirk lance lee len leonard leroy leslie lester lewis \
        lloyd louis lou luis manuel marcus marshall marvin maurice melvin miguel milton mohammed muhammad mohamed \
        mohammad ahmed ahmad ali omar hassan hussein hussain ibrahim khalid abdul abdullah abdel mahmoud mustafa yusuf \
        youssef tariq karim jamal bashar saddam osama recep vladimir dmitry dmitri sergei sergey alexei alexey mikhail \
        nikolai nikolay yury yuri igor oleg pavel andrei andrey viktor victor anatoly konstantin maxim roman ruslan \
        vyacheslav valery gennady evgeny volodymyr petro oleksandr carlos jorge pedro pablo diego javier fernando \
        francisco rafael ricardo roberto eduardo enrique sergio antonio mario alejandro alfredo andres angel arturo \
        cesar ernesto felipe gustavo hector ignacio jaime jesus julio lorenzo mauricio octavio raul ruben salvador \
        santiago rodrigo alvaro emilio esteban nicolas evo lula jean pierre jacques michel francois françois philippe \
        alain bernard claude emmanuel etienne henri laurent luc marc olivier pascal rene rené thierry yves antoine bruno \
        gilles guillaume julien mathieu sebastien hans heinz klaus jurgen jürgen wolfgang gunther günther dieter horst \
        uwe stefan andreas matthias markus friedrich fritz gerhard helmut johannes joachim lars lukas manfred olaf otto \
        rainer rolf rudolf sven torsten ulrich werner frank-walter giuseppe giovanni matteo silvio paolo luigi luca \
        franco enzo massimo xi jinping shinzo kenji hiroshi takeshi taro akira narendra rahul rajiv amit anil arun ashok \
        raj ravi sanjay vijay suresh imran nawaz asif pervez hamid ashraf bibi ehud shimon yitzhak ariel avi moshe \
        naftali yair kofi nelson thabo cyril olusegun goodluck bongani kwame uhuru jomo clint curt curtis damon darrell \
        darren dean denzel devin dominic don duane dustin elliott elmer elon emil ernie ezra forrest garrett geoffrey \
        geoff gavin hank hal hunter jared jarrod jasper jerome jimmy jeffery joaquin kanye kurt kellen kent lamar landon \
        lebron levi lincoln lionel lyndon malcolm malik mathew mick miles mitchell moses morgan murray nate ned nolan \
        norman orlando orrin otis percy perry pete preston quentin randall reed reggie rex richie rodney rod ronnie ross \
        roland rupert rusty sandy saul shane shawn sherman sid sidney spencer stan stanley sterling stewart terence \
        terrence theodore tad thad todd travis trent trevor trey troy tucker vernon vince virgil wade ward warren \
        wendell wesley wes wilbur will winston woody wyatt zach khizr humayun abu bakr ismail jawad nouri haider hadi \
        salman mohamad faisal bandar turki bud buddy cal carter cecil clarence clark clay clayton clifford clifton clyde \
        cody cole craig cory corbin drew edgar edwin elbert eli alvin alfred allen allan alec abraham abe archie arnold \
        barry bart bert blake brendan brent brett byron aleksandr arkady artem denis fyodor gleb ilya kirill leonid lev \
        nikita semyon stanislav timur vadim vasily vitaly kelvin kellyn dmytro jens anders erik bjorn björn henrik \
        magnus mats nils olof ole per pekka jukka juha sauli janez janusz jaroslaw jerzy kazimierz lech tomasz wojciech \
        zbigniew andrzej piotr marek milos miloš vaclav václav laszlo gyorgy györgy ferenc istvan janos jános tibor \
        zoltan kostas yanis georgios dimitris ahmet mehmet kemal tayyip erdogan bulent suleyman selahattin hakan matt \
        andy charlie laurence sebastian rahm ari zeke freddy federico dino cornell sadiq morris monte dante teddy stu \
        whit carlton gonzalo hany antonin tommy frederic barney dinesh herschel luther woodrow trayvon arne adrian uzi \
        yaakov jock holger guido tyrone yevgeny solomon sherrod lanny mariano nicky xavier adriaan milovan rashad gustav \
        volker marlon geraldo noam darryl florent hiro demarco jonah gerard duncan bret filippo christoph raphael hakeem \
        dexter manohar alfonso ralf lajos melville witold rudolph dewayne gerry geert amadou cornel kieran karl-heinz \
        hans-peter jose-luis jean-luc jean-claude jean-marie jean-michel jean-louis jean-pierre jean-baptiste jean-yves \
        jean-francois jean-françois jean-jacques pierre-yves marc-antoine angus alasdair alistair callum ciaran conor \
        cormac declan desmond diarmuid dermot donal eamon eoin fergus finlay fintan gareth gethin hamish iain ieuan \
        leopold lachlan lorcan malachy niall oisin padraig patric rhys rory ruairi seamus ultan alfie barnaby basil \
        bertram cedric crispin cuthbert damian dominick edmund ewan giles godfrey humphrey ivor jarvis jolyon lancelot \
        lyle mervyn montague nathaniel neville nicol ollie percival piers quincy reginald roderick rufus selwyn sigmund \
        silas sylvester tarquin terrance tobias toby tristan valentine wallace wilfred zac zander jacky benny danny \
        denny donny eddy gabe jeffry jimbo johnnie kenny lenny manny mickey mikey ricky robbie ronny sammy sonny stevie \
        timmy vinny willy davey brady bryce caleb cade colby conrad damien darius darnell demetrius deshawn donnell \
        donte dorian emanuel emmett ephraim ezekiel gideon hayden hezekiah hiram isaiah jabari jamaal jamar jarrett \
        javon jayden jeremiah jermaine jericho josiah judah kareem keenan kelby kendrick kobe landry lavar leland levar \
        lucius malachi micah mordecai nehemiah obadiah octavius omari orville pernell phineas quinton rashid reuben \
        roscoe samson shaquille sherwood stefon thurgood tremaine trevon truman tyree tyrell tyson vaughn weldon wilbert \
        willard winfield xander zachariah zebulon aarón adán adolfo adrián agustín agustin albano alberto aldo alejo \
        álvaro amadeo amado anastasio andrés ángel anselmo aníbal anibal apolinario armando arnoldo arsenio artemio \
        atilio augusto aurelio baltasar bartolomé bautista belisario benedicto benito benjamín bernabé bernardo braulio \
        camilo casimiro cayetano ceferino celso césar christián ciro claudio clemente cristian cristián cristóbal \
        cristobal damián dario darío demetrio diosdado edgardo edmundo efraín efrain eladio eleazar eliseo emiliano \
        epifanio erasmo eugenio eusebio eustaquio evaristo ezequiel fabián fabian fabio facundo faustino feliciano félix \
        ferdinando fermín fermin fidel florencio fortunato froilán gael gaspar genaro gerardo germán gilberto ginés \
        gregorio guillermo heriberto hernán hernan hernando hipólito horacio humberto iñaki iñigo isidro iván jacinto \
        jacobo jair jairo joaquín jordi josé josep josué juan-carlos justino laureano lautaro leandro leonardo leonel \
        leopoldo lisandro lucio luciano marcelino marcelo marcial martín matías matias maximiliano máximo melchor misael \
        modesto moisés nahuel narciso néstor nestor nicanor nicolás norberto osvaldo óscar pascual patricio paulino \
        plácido porfirio primitivo prudencio ramiro ramón ramon raúl raymundo reinaldo renato reynaldo rigoberto rogelio \
        rolando román rómulo roque rubén sabino sancho saturnino saúl sebastián sergi severino silverio silvestre simón \
        teodoro teófilo tomás tomas ulises urbano valentín valeriano vicente víctor virgilio vladimiro wilfredo wilson \
        xavi yago yamil zacarías adriano afonso aires alexandre aloysio anderson antónio armindo artur aécio bento \
        bolívar caetano caio carlão casemiro danilo davi deltan edson eliseu fábio fernão flávio gérson guilherme heitor \
        hélio henrique hermes ítalo joão joao joaquim júlio lourenço luís luiz manoel márcio mário mateus mauro nuno \
        olavo otávio paulo raimundo renan renildo rogério romário ronaldo rui sérgio thiago tiago tomé vasco vítor vitor \
        wagner welington achille adrien aimé albin alphonse amaury ambroise anatole anicet arnaud arsène aubin auguste \
        augustin aurélien aymeric baptiste barthélemy bastien baudouin benoît benoit bérenger bertrand brice cédric \
        célestin césaire charles-henri christophe clément clotaire clovis côme corentin cyprien désiré didier dimitri \
        donatien edmond édouard edouard eloi éloi emile émile éric erwan étienne eudes eugène fabien fabrice félicien \
        ferdinand fernand flavien florian franck frédéric gabin gaël gaëtan gaspard gaston gauthier gautier geoffroy \
        georges gérald gérard germain gervais ghislain godefroy gontran grégoire grégory guénolé gustave hervé hippolyte \
        honoré hubert hugues ignace isidore jacquot jérémie jérémy jérôme joël joris jules lazare léandre léo léon \
        léonard léopold loïc loïs lucien ludovic maël malo marceau marcel marius mathias mathis matthieu maxence maxime \
        médéric melchior michaël mickaël modeste narcisse nathanaël noé noël octave patrice paulin philibert pierrick \
        raoul raphaël rémi rémy renaud reynald robin rodolphe rodrigue romain roméo romuald serge séverin siméon \
        stanislas stéphane sylvain tanguy théo théodore théophile thibaud thibault timothée titouan ulysse urbain \
        valentin valère valéry victorien vivien wilfried yann yannick yvan yvon zacharie achim adalbert adelbert \
        albrecht alfons aloys alois alwin ansgar anton armin arnd arndt arno axel bastian benedikt bengt berthold bodo \
        burkhard burkhardt carsten claus clemens cord cornelius detlef detlev diethelm dietmar dietrich dirk eberhard \
        eckart eckhard egbert egon ehrenfried eike ekkehard erhard erich ernst erwin eugen ewald franz frieder friedhelm \
        friedrich-wilhelm gebhard georg gereon gerd gernot gert gottfried gotthard gregor guenter guenther günter gunnar \
        gunter hanno hannes hans-dieter hans-georg hans-jürgen hans-joachim hans-werner harald hartmut hasso hauke heiko \
        heiner heinrich helge hellmut hendrik henning heribert hermann hinrich hubertus ignaz ingo ingolf jakob \
        jan-philipp jens-uwe jochen joerg johann jörg jörn josef joschka jost jupp kai karl-josef karlheinz karsten \
        kaspar kilian klaas knut konrad korbinian leif lennart leonhard lorenz lothar lüder ludger ludwig luitpold lutz \
        maik malte maximilian meinhard michl moritz nico niels niklas norbert oskar oswald ottmar philipp quirin raimund \
        rasmus reinhard reinhold rochus roderich rüdiger ruediger rudi rupprecht sascha sebald sepp severin siegbert \
        siegfried siegmar sigmar sigurd simeon steffen stephan svend thaddäus theo theodor thilo thorben thorsten tilman \
        tilo timo ulf uli veit vinzenz vitus volkmar waldemar walther wenzel wendelin wilhelm willi willibald winfried \
        wolfram wulf xaver akim aleksander alexandr alyosha anatoli arseny artyom avdey bogdan daniil danila dmitriy \
        efim egor emelyan eduard evgeni evgeniy evgenii fedor filipp foma gavriil gennadi gennadiy georgi georgiy georgy \
        grigory grigoriy ignat ilia innokenty iosif ippolit klim konstantine kuzma lavr lavrenty leontiy luka makar \
        maksim marat maksym matvei matvey mikail mikita miroslav mitrofan mstislav nazar nikifor nikolaj oleh oleksii \
        oleksiy ostap pavlo petr pyotr platon prokhor radik rafail rinat rodion rostislav rustam sava savely semen \
        serhiy serhii stepan svyatoslav taras tikhon timofei timofey trofim valerii valeriy vasil vasili vasiliy vasyl \
        veniamin viacheslav vikenty vitali vitaliy vitalii vladislav vladlen volodya vsevolod yakov yan yaroslav yefim \
        yegor yemelyan yermolai yulian yuriy yurii zakhar zinovy ramzan aslan magomed shamil akhmat nursultan \
        kassym-jomart shavkat emomali gurbanguly ilham heydar nikol serzh mikheil bidzina zurab giorgi irakli levan \
        davit tigran armen hayk alyaksandr анатолий руслан вячеслав валерий геннадий артём артем денис фёдор федор глеб \
        кирилл леонид лев никита семён станислав тимур виталий григорий георгий степан яков ярослав богдан егор матвей \
        тимофей даниил эдуард рамзан владислав святослав роберт альберт артур марат рустам ринат abbas abdelaziz \
        abdelkader abdelfattah abdel-fattah abdul-aziz abdulaziz abdulla abdulrahman abdurrahman abed adel adib adnan \
        aiman ajmal akbar akram ala alaa alireza amer amin amir ammar anas anwar aqil arif asad asadullah asghar ashkan \
        atef atta awad ayad ayman aziz azmi badr baha bahram bakir baqir basel basem basim bassam bassel behnam bilal \
        bishr burhan dawood dawud emad ehsan essam fadi fadel fahad fahd fahim fakhri farhad faris farooq farouk faruk \
        farzad fathi fawaz fawzi fayez fayyad firas fouad fuad gamal ghassan ghazi habib hafez hafiz haitham hakim hamad \
        hamed hameed hamza hanif hani harun haroon hashim hassane hatem haytham hazem hesham hicham hisham hossein \
        hossam hosni houssam husam hushang ihab ihsan ikram imad irfan isa ishaq iskandar ismael ismet issa iyad izzat \
        jaber jabir jafar jaffar jalal jamil jasim jassim jawdat kadhim kamal kamran karam karrar kassem kazem khaled \
        khalil khamis khattab khosrow khurram lotfi luay lutfi maan mahdi maher mahir mahmud mahmut majid malek mamdouh \
        mamoun mansour mansoor marwan masoud masud mazen mehdi mehran milad moaz mohamad-reza mohammad-reza mohannad \
        mohsen mohsin moin mojtaba mokhtar moussa mostafa muammar mubarak mudassar muhammadu muhannad muhsin mujahid \
        mukhtar munir muqtada murad musa mustapha mutaz nabil nabih nader nadim nadir naguib naim naji najib najibullah \
        nasser nassim nasrallah nayef nazih nizar nidal nouman numan obaid omid parviz qais qasim qasem qassem rachid \
        rafik rafiq raheem rahim raheel rami ramzi raouf rauf raza reza riad riaz ridha riyad riyadh rizwan rouhollah \
        saad sabri sabah sadegh sadeq saeed saeb safwan sahib saif salah salahuddin saleem saleh salih salim salmaan \
        sameh sami samih samir sattar sayyid seif selim shabbir shafiq shahbaz shahid shahram shakir shaukat shawki \
        sherif shukri siamak sohail soheil sufyan suhail sulaiman taha taher tahir taimur talal talib tamer tamim tarek \
        tareq tayseer tawfiq tawfik usama uthman wadih wael wajdi wajid waleed walid waseem wasim wissam yahya yasin \
        yasir yasser yazid younes younis yousef yousuf yunus zafar zaher zahid zahir zaid zain zaki zalmay zeyad zia \
        ziad ziauddin zubair zuhair aakash abhijit abhinav abhishek aditya ajay ajit ajoy akhil akhilesh akshay alok \
        aman amar amarinder ambedkar amitabh amol anand ananth anirban aniruddha anirudh ankit ankur anoop anshul \
        anubhav anupam anurag aravind arjun arnab arup arvind aseem ashish ashutosh ashwin asim atal atul avinash ayush \
        babul balakrishna balram bharat bhaskar bhupesh bhupinder bikram bimal biplab biren chandan chandrababu chetan \
        chirag damodar debashish deepak deepender devendra devesh dhananjay dharmendra dhruv digvijaya dilip dinakar \
        gajendra ganesh gaurav gautam girish gopal govind gulzar gurcharan hardeep harish harsh harsha harshad hemant \
        himanshu himanta hiren hitesh indrajit ishaan jagan jagdish jagmohan jairam jaswant jatin jawaharlal jayant \
        jayesh jitendra jyotiraditya kailash kamlesh kapil karan karthik kartik kaushik keshav ketan kiren kishore \
        krishna krishnan kunal lakshman lalit lalu laxman madan madhav madhu-sudan mahatma mahendra mahesh manish \
        manmohan manoj milind mohan mohit mukesh mukul mulayam murali murli nagesh nandan naresh narayan naveen navjot \
        neeraj nikhil nilesh nirav nirmal nishant nitin nitish om-prakash omkar pankaj parag param parth piyush \
        prabhakar pradeep prakash pramod pranab pranav prasad prasanna prashant prateek pratap praveen prem prithviraj \
        puneet purushottam raghav raghuram rajat rajeev rajendra rajesh rajinder rajnath rajkumar raju rakesh ram \
        ramakrishna raman ramanujan ramesh ramnath randeep ranjan ranjit ratan ravindra ritesh rohan rohit sachin sagar \
        sameer sandeep sanjeev santosh sarath sarvesh satish satya satyajit satyendra saurabh sharad shashi shaktikanta \
        shankar shantanu sharath shekhar shirish shiv shivam shivraj shreyas shyam siddharth siddhartha sitaram somnath \
        srikanth srinivas srinivasan subhash subramaniam subramanian sudhir sudheer sujit sukhbir sumit sundar sunil \
        suraj surendra surya sushil swapan tanmay tarun tejashwi uday uddhav ujjwal umesh utkarsh vaibhav varun vasant \
        venkat venkaiah venkatesh vidyasagar vikas vikram vimal vinay vineet vinod vipin vipul virat vishal vishnu \
        vishwanath vivek yash yashwant yogesh yogi zakir jiang jiabao jintao keqiang zemin xiaoping zedong enlai qishan \
        xiaobo guangcheng weiwei jianlin qiang zhengfei ziyang yaobang dongsheng jianguo guoqiang zhiqiang wenbin zhijun \
        jianhua weidong jianjun haiyang honglei kang zhaoxu jong-un jong-il il-sung jae-in jae-myung geun-tae myung-bak \
        moo-hyun dae-jung suk-yeol seok-youl ki-moon sang-hun hyun-jin seung-woo min-ho min-jun ji-hoon jun-ho dong-hyun \
        sung-ho young-sam tae-woo doo-hwan chung-hee jae-yong chan-il yong-ho yong-nam ryong-hae thae-yong sang-jin \
        kwang-su chol-ho joon-ho chan-wook nam-jun akihito akio akihiko daisuke eiji fumio goro haruki hideki hideo \
        hirohito hiroki hiroyuki ichiro itsunori jiro junichiro kazuo katsuya keiichi keisuke kenichi kenzo kiyoshi \
        koichi koji makoto masahiro masayoshi masaru mitsuo naoki naruhito nobuo noriaki osamu rentaro ryu ryota ryuichi \
        satoshi seiji shigeru shigeki shinji shintaro shoichi shota shunichi susumu tadashi takahiro takashi takayuki \
        takuya tatsuya tetsuya tomohiro toru toshihiro toshiyuki tsutomu yasuhiro yasuo yoichi yoshihide yoshihiko \
        yoshiro yosuke yukio yusuke yuta yukiya agung anies bambang budi darmawan gatot hamengkubuwono hendra \
        hishammuddin joko jokowi luhut mahathir prabowo susilo wiranto yudhoyono benigno bongbong panfilo prayut prayuth \
        thaksin somchai srettha chuan abhisit anutin samdech norodom htin kyaw thein abebe abiy abdoulaye adama adebayo \
        adekunle adewale akinwumi alassane alpha ayodele babajide babatunde bamidele chidi chike chinedu chinua chukwuma \
        cyriaque dembele dioncounda ebenezer ebrima emeka emmerson enoch eyadema faure femi festus fela folarin gbenga \
        godswill haile hailemariam hage ifeanyi ikechukwu isaias issoufou jakaya jonas kagame kayode kgalema kwabena \
        kwasi lazarus levy mahamadou mahamat mamadou meles menelik moise mulatu mwai navin nnamdi obafemi obinna \
        okechukwu olamide olu oluwaseun onyema ousmane pravin raila rotimi salva sani sekou seretse sibusiso sifiso \
        simba sizwe souleymane sylvanus tendai tewodros thabang themba tumelo uche umaru wole workneh yakubu yoweri \
        alparslan arda barış baris berat bekir berkay berk burak cem cemal cemil cengiz cevdet devlet doğan ekrem emre \
        enes enver erdal erdem eren erkan ertugrul faik fatih ferit fethullah fikri fuat gokhan halil haluk hamdi hasan \
        hikmet hulusi huseyin ilhan ilker kadir kadri kaan kenan koray levent mansur mesut mete mevlut mevlüt muharrem \
        murat necmettin nurettin oguz okan omer onur orhan osman ozan ozgur recai rifat sabahattin sedat selcuk semih \
        serdar serkan sinan suat tayfun temel tolga turgut ufuk umut volkan yasar yavuz yigit yilmaz zeki ziya agostino \
        alessandro alessio angelo antonello beppe bettino carmelo corrado cosimo cristiano davide donato edoardo elio \
        emanuele emmanuele enrico ettore fabrizio fausto ferruccio flavio francesco gaetano gennaro giacomo giampaolo \
        giancarlo gianfranco gianluca gianni gianroberto giorgio giulio giuliano guglielmo ignazio ivano lamberto \
        ludovico marcello mattia maurizio mirko nello nino ottavio pasquale pierluigi piero pietro pio raffaele renzo \
        riccardo rino rocco ruggero salvatore sandro silvano stefano tiziano tommaso ubaldo ugo umberto vincenzo vito \
        vittorio aage agnar aksel alf arvid asbjorn atle birger bjarne borje bosse carl-gustaf christer einar eirik \
        eivind erling espen finn fredrik frode geir göran haakon halvard halvor håkan ingemar ingvar ivar jan-erik jarle \
        joakim johan jorgen jørgen jostein kaare kare kjell kjetil klas knud kristian kristoffer lasse magne mikkel \
        mogens morten oddvar oystein palle peder pelle petter poul preben ragnar sigurjon sindre sixten snorre soren \
        søren sture svein sverre terje thor thorbjørn thorbjorn tord torgeir torstein torbjorn trond trygve tryggve \
        vidar viggo yngve aarne aki alvar antti antero arto eero ensio erkki esko hannu harri heikki ilkka jaakko jari \
        jarkko jarmo jouko juhani jussi kalevi kalle kimmo lauri markku martti matti mauri mikko olavi olli osmo paavo \
        pasi pentti petri petteri raimo reijo risto sakari sampo seppo taisto tapani tapio tarmo teemu tero toivo tuomas \
        urho vesa ville veikko bartosz boguslaw boleslaw bogumil bohdan bronislaw czeslaw dariusz dawid dominik eryk \
        eugeniusz feliks filip franciszek grzegorz gustaw henryk ireneusz jacek jakub jaroslav jozef józef juliusz \
        kacper kamil karol kazimir konstanty krystian krzysztof ksawery leszek lukasz łukasz maciej marcin mariusz \
        mateusz michal michał mieczyslaw mikolaj miroslaw patryk pawel paweł przemyslaw radoslaw radosław rafal rafał \
        ryszard slawomir stanislaw stanisław sylwester szymon tadeusz tymoteusz waclaw wieslaw wiktor wladyslaw \
        władysław wlodzimierz zygmunt andrej bohuslav bohumil ctibor dalibor dušan dusan frantisek františek hynek ivo \
        jaromir jaromír jindrich jindřich jiri jiří karel ladislav lubomir lubos ludek ludvik mikulas milan miloslav \
        mirek oldrich otakar pavol premysl radek radim radko svatopluk tomáš vlastimil vojtech zbynek zdenek zdeněk \
        zoran zlatko aleksandar bojan borut branko darko davor dejan dragan dragoljub drazen duško goran janko josip \
        jovan krešimir ljubomir ljubo marijan mihajlo milenko milorad miodrag mladen momir nebojsa nenad ognjen petar \
        predrag radovan ranko ratko rodoljub siniša slaven slavko slobodan srdjan srgjan stipe stjepan tihomir tomislav \
        veljko vojislav vuk vuko zdravko zeljko željko zivko ivaylo boyko plamen rumen stoyan tsvetan veselin yordan \
        zhelyu alin alexandru calin catalin claudiu constantin corneliu cosmin dacian dorin dragos dumitru florin \
        gheorghe horia iliescu ion ionel ionut iulian liviu lucian mihai mircea mugur nicolae nicusor octavian ovidiu \
        petru radu razvan remus sorin stelian teodor toader traian tudor valeriu vasile viorel antal arpad árpád attila \
        balazs balázs bela béla csaba denes denés endre erno ernő gabor gábor gergely geza gyula imre jeno jozsef józsef \
        kalman kálmán karoly károly lorand lorant matyas mátyás mihaly miklos miklós sandor sándor szabolcs tamas tamás \
        tivadar zsolt zsigmond aristides alekos anastasios antonis apostolos athanasios charalambos christos costas \
        dimitrios evangelos evripidis fotis giannis giorgos grigoris haris ilias ioannis iason kimon konstantinos \
        kyriakos lefteris loukas makis manolis michalis nikolaos nikos panagiotis panos pavlos petros prokopis socrates \
        sotiris spyros stavros stelios takis thanasis thanos theodoros theofanis vangelis vasilis vassilis yannis \
        yiannis yorgos avigdor amichai amos amnon aryeh asaf avraham baruch bezalel binyamin chaim dani dov efraim \
        elazar eliezer elyakim gabi gadi haim herzl ilan itamar itzhak matan meir menachem menahem moti moshik nadav \
        natan nitzan ofer ofir pinchas rafi reuven roni shai shalom shaul shlomo shmuel tomer tzachi tzahi uri uriel \
        yaacov yehuda yehoshua yigal yisrael yoav yoel yohanan yoni yosef yossi yuli zalman zeev ze'ev zvi aubrey avery \
        bailey blair bobbie carey casey darcy devon dominique ellis elliot emerson finley gabriele jackie jamie jo jody \
        kendall kerry kim kiran kirby kris leigh loren marion mel merle mika nat pat peyton quinn reese regan riley \
        rowan sasha sacha skyler val wen wei ling ji-won soo-jin hyun-jung deniz evren yuval tal kaoru masami mizuki",
    ),
    (
        GIVEN_F,
        "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley \
        kimberly emily donna michelle carol amanda dorothy melissa deborah debbie stephanie rebecca sharon laura cynthia \
        kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine kate catherine christine \
        debra rachel carolyn janet maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina \
        joan evelyn judith judy megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances \
        kathryn janice jean abigail alice julia sophia grace denise amber doris marilyn danielle beverly isabella \
        theresa diana natalie brittany charlotte marie kayla alexis lori hillary chelsea huma melania ivanka kellyanne \
        elena sonia condoleezza nikki tulsi kamala dianne claire maggie megyn katy greta rosie oprah ellen whoopi gwen \
        candy abby savannah norah gayle robin loretta hope katrina omarosa sheryl marissa carly meg ursula nicola \
        harriet fiona gemma imogen jemima louise lucy lily molly naomi nora penelope phoebe poppy rosemary rose ruby \
        sally sheila sophie stella susannah sylvia tina tracy vanessa vera veronica violet wendy winifred yvonne zoe \
        adele agnes alicia alison allison amelia anita annette annie antonia april arlene audrey beatrice becky belinda \
        bernice bertha beth bethany bonnie bridget camille candace carla carmen caroline carrie cassandra cecilia \
        celeste charlene cindy clara claudia colleen connie constance crystal daisy dana daphne darlene dawn deanna \
        delia desiree dolores edith edna eileen elaine eleanor elise ella eloise elsa elsie erica erika erin esther \
        ethel eva faith fay felicia fatima aisha khadija leila layla mariam maryam noor nour samira yasmin zainab zaynab \
        amina hanan malala benazir svetlana olga natalia natalya irina tatiana tatyana yelena ekaterina galina ludmila \
        lyudmila marina nadezhda nina oksana valentina yulia zhanna anastasia daria darya ksenia polina margarita mariya \
        sofia guadalupe juana josefa luz rosa pilar mercedes isabel ines inés lucia lucía alejandra ana beatriz cristina \
        elvira esperanza gabriela graciela julieta leticia luisa magdalena manuela marisol marta mónica monica raquel \
        rocio silvia soledad susana yolanda dilma brigitte céline chantal delphine dominique elodie francoise françoise \
        genevieve helene hélène isabelle juliette madeleine marine martine mathilde monique nathalie pauline segolene \
        ségolène simone solange valerie valérie annegret birgit elke franziska frauke gabriele gisela gudrun hannelore \
        heidi heike helga hildegard ilse inge ingrid jutta karin katrin kerstin liesel marlene monika petra renate \
        sabine sigrid silke ulrike ute federica francesca giorgia giulia paola roberta alessandra chiara elisa yuriko \
        keiko michiko naoko sakura akiko haruka indira priyanka sushma smriti mamata jayalalitha geeta anjali deepa aung \
        yingluck tsai park-geun megawati corazon imelda miriam leni gail gina ginger glenda gretchen guinevere hazel \
        henrietta hilda ida irene iris irma jackie jane janelle janine jasmine jeanne jeannie jenna jenny jill jo joanna \
        joanne jodi josephine joy juanita julianne june karla kathy katie kay keisha kendra kirsten krista kristen \
        kristin kristina lana latoya leah leigh lena liz liza lois lola lorraine louisa lucille lydia lynn lynne mabel \
        mandy marcia margie marian marianne marsha mattie maureen maxine melanie meredith michele mildred mindy minnie \
        misty myra myrtle nadia nadine natasha nellie norma opal paige pam patsy patti patty paula pearl peggy penny \
        phyllis priscilla rachael ramona regina renee rhonda rita rochelle roxanne sabrina sadie selena shannon shari \
        shawna shelley shelly sherri sherry sonya stacey stacy sue susie suzanne tabitha tamara tami tammy tanya tara \
        terri thelma tiffany toni tricia trisha velma viola vivian wanda whitney willa wilma cokie arianna gennifer \
        rosario betsy melba ghazala hilary kelli zeynep jillian marla ilyse cecile melanne lesley brigid roseann kashiya \
        laurie nesa anne-marie dottie mona selenis gilda luciana amandla neera polly farhana annamaria robyn rosette \
        carole breshna roxana sylke menaka serena galia naureen mayra dina brianne christyn bree juliet alixandria \
        kristan maya lorella jomana salma virgie pascale indra louella naghmeh eva-maria cecelia yasmeen kiki lolita \
        terrie kimberley hala alyssa cathy meenakshi nargis deb ailsa aileen aisling aoife ava bridie bronagh bronwen \
        caitlin caoimhe catriona ceri ciara clodagh deirdre dilys eilidh eimear eithne elspeth fionnuala gaynor gillian \
        glenys grainne gwyneth iona isobel kirsty maeve mairead mhairi moira morag muriel niamh nuala orla oonagh roisin \
        róisín saoirse sian siân sinead sinéad siobhan siobhán sorcha abbie addie ainsley aleida alexa alexandra alina \
        alisa alisha alisonne alma althea alyce amie anastacia andie angelica angelina angelique angie anika anissa \
        annabel annabelle annalise anneliese annemarie annika antoinette araceli arabella ariana arielle arleen ashlee \
        ashleigh ashlyn astrid athena aurelia averil avis barb barbie beatrix becca bella benita bernadette bernadine \
        berniece bessie bettie bettina beulah bev bianca blanca blanche blythe brandi breanna brenna bria brianna \
        bridgette brigitta briana britney brooke bryony calista callie camilla candice candis cara careen cari carin \
        carina carlene carlotta carmel carmela carmelita carol-ann carolyne caryn cassie catalina catherina cathleen \
        cathryn cecily celia celina celine chanel chantelle charla charlaine charlotta chastity chelsey cher cherie \
        cheyenne chloe christa christal christiana christin christy chrystal cicely cierra cindi clarice clarissa \
        claudette claudine clementine cleo coleen concetta constanza cora coretta corinne cornelia corrine courteney \
        courtenay cristal cristy cyndi dagmar dahlia damaris danica daniela daniella danita danna darla dawna deana \
        deann deanne debbi debora deena deidra deidre delilah delma delores demi denice diann dianna dinah dionne dixie \
        dolly dona dora doreen doretha dorinda dorothea dorthy earlene eartha ebony eden edie edwina effie eleanora \
        eleanore elana eliana elinor elisabeth elissa eliza ellie eloisa elyse emilia emilie emmy enid ericka ernestine \
        esmeralda estela estella estelle ester etta eudora eugenia eugenie eula eunice evangeline eve evelina evette \
        evie fannie fanny farrah fatimah fawn faye felecia florine fran franca francine francisca freda freida frieda \
        gabby gabriella gabrielle geena georgette georgiana georgina geraldine germaine gerri gertie gertrude ghislaine \
        gia ginny giovanna giselle gladys glynis goldie gracie greer gwendolyn gwenda haidee haley hailey hallie hana \
        harriett hattie helaine helena henriette hermine hermione hester hettie hollie hortense ila ilana ileana ilene \
        imani ina ione irmgard isabela isadora ivana ivette ivonne jacinta jackeline jaclyn jacquelyn jacquie jaimie \
        jamila jana janae janeen janessa janette janey janie janis jayne jeanette jeanine jeannette jeannine jenelle \
        jenifer jennie jenni jeri jerri jessa joann joanie joceline jocelyn joelle johanna joleen jolene joni jordana \
        josette josie jovita joycelyn judi julianna juliana justine kacey kaitlin kaitlyn kaley kali kara karina karlee \
        karolina karyn kassandra kat katarina katelyn katerina katharine katheryn kathi kathryne katina katlyn katrice \
        kaye kaylee keely kelley kellie kelsey kerri kerry-ann kimora kinsey kira kirstie kitty kori kourtney krystal \
        kyla kylie kyra lacey ladonna laila lakeisha lakisha lara larissa lashonda latasha latisha latonya laureen \
        laurel lauretta laurette laurine laverne lavinia leanna leanne leann leeann leilani lela lelia lenora leona \
        leonora leora lesa leslie-ann lessie leta letha letitia lettie lexi liana libby lilia lilian liliana lilith \
        lilla lillian lillie lilly lina lindy lisette livia lizbeth lizette lizzie loni lora loralee lorena lorene lorie \
        lorna lorrie lottie luann lucie lucile lucinda lucretia luella lula lulu lupe lyndsey lynda lynette lynnette \
        maddie madelaine madeline madelyn madge mae magda maia maisie malia malinda mallory mamie mara maranda marci \
        marcella marcelle marcy margarette margery margo margot marguerite mariah mariana marianna maribel maricela \
        marietta marilee marilynn marjorie marlo marly marni marnie martina marva mary-ann mary-jane maryann maryanne \
        marybeth maryellen maryjo marylou matilda maude mavis maxie maybelle mayme mckenna mckenzie meagan meaghan \
        meghan melaine melina melinda melisa mellie melva mia mica micaela michaela michaele milagros millicent millie \
        mimi minerva miranda missy modesta mollie mya myla myrna nanette nannie nanci natalee nayeli nelda nelly nettie \
        neva nicki nicolette nicolle nichole nita noelle noemi nola noreen norine octavia odette ofelia olene oneida \
        ophelia oralee patrica pattie paulette paulina petunia philippa philomena phylicia porsha portia primrose rae \
        raelene raina randi rayna reba rebekah rena renata renita reva reyna rhea rhiannon rhoda rhona rosalee rosalia \
        rosalie rosalind rosalinda rosalyn rosamund rosanna rosanne rosaria roseanna roseanne roselyn rosetta rosita \
        roslyn rowena roxie ruthie sade salome samara sanaa sandie saralyn sarai sarina saundra scarlett selene selina \
        selma shaina shakira shana shanda shani shanice shaniqua shannen sharlene sharron sharyn shauna shavonne shayla \
        sheena shelia sherie sherita sheri sherril sherrie shira shirlee shonda shona sibyl sienna signe simona sindy \
        skye sofie sondra sonja soraya starla stefanie stephany suellen suki susanna susanne suzan suzanna suzette sybil \
        syreeta tabatha taisha talia tamera tamika tamra tamsin tana tania tanisha tarsha tasha tatum tawana tawny teena \
        tegan tempestt terese teri tessa thea theodora theresia therese tia tierra tiffani tilda tillie timothea tisha \
        tomasa tonia tonja tonya tori toya traci tracie tracey trina trini trista trixie trudi trudie trudy twila twyla \
        tyra ursuline valarie valeria vanda vanna velda venessa venita venus verna vernice veronique vicki vickie vicky \
        victorine vikki vilma violeta violette vivienne waltraud wanita wenona wilda wilhelmina wilhelmine willow winnie \
        winona wynne xenia xiomara yadira yesenia yetta yolande yoshiko ysabel yulissa yvette zara zelda zelma zena \
        zenobia zita zoey zola zora zsa-zsa zula adela adelaida adelina adriana agustina ainhoa aitana alba aleja \
        alfonsina alondra altagracia amalia amaia analía ángela angélica angeles ángeles antonela anabel arancha arantxa \
        asunción azucena begoña belén belen berenice berta brígida camila candela carlota carmenza cayetana celestina \
        clotilde concepción concepcion concha consuelo corina dalia dayana delfina elba elvia encarnación encarnacion \
        enriqueta estefanía estefania eulalia evangelina fabiola fátima felisa fernanda filomena florencia genoveva \
        gimena gladis gregoria griselda guillermina haydée herminia hortensia idalia inmaculada inocencia isaura itzel \
        iveth jazmín jimena joaquina josefina laia leonor lidia loida lourdes lucrecia luisina lupita macarena magali \
        manola marcela maricarmen maría maria-jose maría-josé maricruz mariela marisa marisela maritza martirio mayte \
        mireia mirta montserrat nélida nerea noelia nuria olalla paloma pastora petrona purificación quiteria rebeca \
        rigoberta rosalba rosalía rosaura rufina sabina salomé sofía telma teófila úrsula vanesa verónica vicenta \
        viridiana yamila yasmina yesica zaida zulema adélia aparecida benedita bruna conceição cláudia débora eliane \
        elza fabiana flávia gilma gleisi graça heloísa iara jandira joana juçara jussara kátia letícia lúcia luíza luiza \
        lurdes mafalda marielle marília míriam natália neusa patrícia rosângela sílvia sônia tábata tânia teresinha \
        vânia zélia adèle adeline agathe agnès aimée albane albertine aline alix alizée amandine amélie anaïs andrée \
        angèle angeline anne-laure anne-sophie annick apolline ariane armelle aude aurélie aurore axelle babette \
        bénédicte béatrice bérengère berthe blandine capucine carine cécile célia célina charlène christelle christiane \
        clarisse clémence clémentine colette coline coralie daphné danièle dorothée edwige eléonore éléonore éliane \
        élisabeth élise élodie émilie emmanuelle eugénie eulalie évelyne fabienne fleur flore frédérique gaëlle garance \
        geneviève gisèle gwenaëlle hedwige héloïse huguette inès irène jacinthe joëlle joséphine josiane karine laëtitia \
        laetitia laure laurène léa léonie lila liliane lise louane lucette lucienne ludivine lydie lyse maëlle maëlys \
        manon marceline margaux marie-claude marie-france marie-george marie-hélène marie-laure marie-louise \
        marie-noëlle marie-pierre marie-ségolène marion marlène maryline maryse maryvonne maud mélanie mélissa mélodie \
        michèle micheline mireille murielle myriam najat nadège natacha ninon noémie océane odile olympe ophélie \
        pénélope perrine pierrette rachida régine renée rolande romane roseline roselyne roxane sandrine servane \
        séverine sibyle sidonie solène stéphanie suzie sylvaine sylviane sylvie thérèse tiphaine véronique victoire \
        violaine virginie viviane xavière yaël zélie zoé adelheid almut amelie anja anke ann-kathrin anna-lena annalena \
        annelie antje arnhild bärbel beate birgitta birte brunhilde caren carola christel cordula corinna dietlind \
        dorothee edda edeltraud edelgard eleonore elfriede elsbeth else emmi erna felicitas franka freia frida \
        friederike gabi gerda gerlinde gertraud gertrud gesine gitta grit gundula hanna hedwig heide heidemarie heidrun \
        helma henrike herta hertha hilde hiltrud ilka ilona imke inga ingeborg inka insa isolde janina josefine juliane \
        karola karoline katharina käthe kathrin katja klara konstanze kunigunde lieselotte lilli liselotte lotte luise \
        maike maja malu manja maren margarete margarethe margit margret marie-agnes marie-luise marita marlies maybrit \
        mechthild meike meret mirjam nadja natascha nele ortrud rebekka regine ricarda romy rosemarie roswitha saskia \
        sibylle sieglinde steffi susi svea svenja sybille tabea tanja tatjana traudl trude ursel uschi uta verena \
        veronika viktoria wiebke wibke agafya aglaya agrafena akulina albina aleksandra alevtina alla alyona anastasiya \
        anfisa antonina anzhela anzhelika avdotya dinara elina elizaveta elmira emiliya evdokia evgenia evgeniya faina \
        feodora gulnara inessa inna iraida iryna kapitolina katya klavdia ksenija larisa lesya lidiya lyubov lyuba \
        lyudmyla marfa mariia maryna masha matryona milana nadya nastya nelli nonna oleksandra olena olesya olha \
        pelageya praskovya raisa rimma roza ruslana snezhana sofiya solomiya stefaniya svitlana taisia taisiya tetiana \
        uliana ulyana valeriya varvara vasilisa viktoriya vlada yana yekaterina yelizaveta yevdokia yevgenia yevgeniya \
        yuliia yuliya zemfira zinaida zlata zoya aigul aizada aliya dariga gulshan saule mehriban tamar ketevan \
        sviatlana наталия оксана валентина жанна полина маргарита софия софья алина алла алёна александра алиса антонина \
        василиса вероника виктория диана ева евгения елизавета зинаида зоя инна карина кристина лидия любовь майя милана \
        олеся раиса регина римма снежана тамара тамила ульяна эльвира эмилия яна abeer abir adila afaf afra ahlam alia \
        aliaa aliyah amal amani amany amatullah amena amira amirah amna anahita anisa arwa arzu asma asmaa assia atefeh \
        ayat ayesha azadeh azita aziza azza badia bahar bahia bahija balqis baraa basma batool bushra dalal dania dareen \
        dima doaa dunia eman esraa fadia fadwa faiza farah farha faribah fariba farida farzana farzaneh fatemeh fathia \
        fatma fawzia fereshteh feryal fida firdaus forough ghada golnaz golshifteh habiba hadeel hadiya hadya hafsa \
        haifa halima hamida hanaa hania hanin heba hiba hind homa hoda houda huda inas intisar israa jawahir jihan \
        jumana kawthar khadijah khalida khawla kulthum lamia lamya latifa leena leyla lubna loubna loujain lujain madiha \
        maha mahbouba mahnaz mahsa maisa majida malak malika manar manal maral marjan marwa marzieh masih masouma maysa \
        maysoon mehrnoush mitra moza muna munira nabila nadera nafisa nagla nahed nahid naheed naima najla najma najwa \
        narges nariman narmin nashwa nasima nasrin nawal nawar nazanin nazia neda negar nermine nesrine nida nihal \
        nilofar niloufar noha noura nouf nura nurhan rabab rabia rabiya rahaf rahila rahma rajaa ramla rana rania ranya \
        rasha raya reema reham rehana rima roksana roya ruqayya rula saadia saba sabiha sabrine safa safaa safia safiya \
        sahar saida sajida sakina salima saloua samah samar sameera samiha samina samya sawsan shabana shada shahd \
        shahida shahla shahnaz shahrzad shaima shaista shaimaa shamima shamsa sharmeen shaza shehla sherin sherine \
        shereen shirin shirine shukria siham simin sitara soheila sohair somaya souad soha suad sudabeh sulafa sumaya \
        sumayyah taghreed tahani tahera tahira tahmina taraneh thuraya umaima umm wafa wafaa wahida widad wijdan wisal \
        yasmine yosra yusra zahra zahraa zakia zakiya zarah zari zarqa zeina zeinab zohra zohreh zubaida zuhra zulaikha \
        aarti aditi aishwarya akanksha alka alpana amrita amruta anamika ananya anindita anju anjana anjum ankita \
        annapurna anoushka antara anuja anupama anupriya anuradha anusha anushka aparajita aparna archana arpita arti \
        arundhati aruna arushi asha atishi avani bansuri barkha bhagyashree bharati bharti bhavana bhavna bhawana bimla \
        bindu brinda chandrika chanda charu chhaya chitra daksha damini darshana debjani deepali deepika devika devyani \
        dhanya diksha dimple dipa dipali dipti divya draupadi durga ekta esha falguni gargi garima gauri gayatri gita \
        gitanjali hansa harini harleen harsimrat hema hemlata hina indrani indu ipsita isha ishita jahanara jaya jayanti \
        jayashree jayshree jhumpa juhi jyoti jyotsna kajal kalpana kalyani kamini kanak kanchan kangana kanika karishma \
        kasturba kaveri kavita kavitha khushboo kirti kriti kritika kumari kumkum kunti lakshmi lalita lata latika \
        lavanya laxmi leela lekha lopamudra madhavi madhubala madhuri mahasweta mahua maitreyi mala malati malavika \
        malini malvika mamta manasi mandira manisha manjari manju manjula mansi mayawati medha meena meera megha meghna \
        minakshi mira mitali moumita mridula mrinalini mukta nalini namita namrata nandini nandita neelam neelima neeta \
        neetu neha nidhi nilima nimisha nirmala nirupama nisha nivedita padma padmaja padmini pallavi pankaja parineeti \
        parvati parveen payal pinky pooja poonam poornima prabha prachi pragya pramila pranati pranita pratibha pratima \
        preeti preetha prerna priti priya priyamvada puja purnima purvi rachna rachana radha radhika ragini rajani \
        rajashree rajeshwari rajni rakhi ramya rani ranjana ranjini rashmi reena reeta rekha renu renuka revathi richa \
        rina ritika ritu riya rohini roopa roshni ruchi ruchika rukmini rupa rupali sabita sadhana sadhvi sakshi saloni \
        samiksha sandhya sangeeta sangita sania sanjana sapna sarala sarita sarojini saroja savita savitri seema shabnam \
        shaila shailaja shakuntala shalini shanta shanthi shanti sharada sharmila sharmistha sheela shefali shikha \
        shilpa shilpi shobha shobhana shraddha shreya shruti shubha shubhra shweta simi simran sita smita sneha snehal \
        snehlata sonal sonali soumya sreelekha sridevi srishti subhadra subhashini suchitra sudha sugandha sujata \
        sukanya sulekha sulochana sumana sumathi sumitra sunaina sunanda sunita supriya suranjana surabhi surekha \
        suruchi sushila sushmita swapna swara swarna swati sweta tabu tanvi tanuja tanushree teesta tripti trupti tulasi \
        uma upasana urmila urvashi usha uttara vaishali vandana vanita varsha vasanthi vasudha vasundhara veena vibha \
        vidhya vidya vijaya vimala vineeta vinita vrinda yamini yamuna yashoda yogita zeenat jiaying meiling xiaoling \
        yingwen ing-wen liyuan yuan-yuan wanzhou meifang xiuying guiying lihua yumei hongmei xiaomei junlan chunying \
        yuet-ngor geun-hye kyung-wha yo-jong sol-ju son-hui mi-kyung eun-hye young-hee young-ae sook-hee min-jung min-ji \
        ji-hye ji-young soo-yeon su-mi eun-kyung hye-jin hye-kyo hye-won jeong-suk jung-sook keon-hee kyung-hee mi-hyang \
        mi-ran nan-young sun-hee yuna aiko akemi akie asako asuka atsuko ayako ayumi chie chieko chiyo chizuko eiko emi \
        emiko eri eriko etsuko fumiko hanako hanae hatsuko hideko hiroko hisako hitomi honoka junko kaori kayoko kazuko \
        kiko kikuko kimiko kiyoko kumiko kyoko machiko makiko mami mariko masako mayu mayuko mayumi megumi michiyo mieko \
        miki miku minako misako mitsuko miwa miyuki mizuho momoko motoko nami nanako natsuko noriko nozomi reiko rie \
        rika riko ryoko sachiko sadako saeko satoko satomi sayaka sayuri seiko setsuko shizuka shizuko sumiko suzuko \
        takako tamiko tomoe tomoko toshiko yasuko yoko yoshie yuka yukari yukiko yuko yumi yumiko aquilina imee risa sri \
        retno puan susiana yenny khofifah azalina nurul rafidah paetongtarn phuong suu aminata adaeze adanna aicha \
        aissata amaka amara aminatou awa bintou binta bisi bolanle bukola chiamaka chidinma chimamanda chinwe chioma \
        diezani ebele esi fanta fatou fatoumata folake folasade funmilayo funke ifeoma ijeoma kadiatou khady khadijatou \
        lerato lindiwe makeda mamphela mariama naledi nandi ngozi nkechi nkem nkosazana nneka nnenna nomvula nomzamo \
        nosiviwe nozipho ntombi obiageli oby olajumoke omotola oumou phumzile rokia rosine samia sahle-work sekai \
        sibongile sindisiwe thandi thandeka thandiwe titilayo tsitsi wangari zandile zanele zindzi zodwa zuleika ahu \
        asli aslı ayça aylin ayse ayşe aysel aysegul azra banu başak basak begum belgin belma berfin beril berna beren \
        betül betul birgul buket burcu canan cansu ceren ceyda çiğdem cigdem defne demet derya didem dilara dilek duygu \
        ebru ece eda elif emel emine esin esra ezgi fadime ferda feride figen filiz funda gamze gizem gonca gonul gözde \
        gulay gulben gulcin gülşen gulsen gulten güler guler gulsah hacer handan hande hatice havva hülya hulya ilknur \
        irem jale kezban kubra lale leman melek melike meltem meral merve meryem muge müjde nalan nazan nazli nermin \
        neslihan nesrin nevin nilay nilgün nilufer nuray nurcan nursel özge ozge özlem ozlem pelin pervin pinar pınar \
        reyhan safiye saliha seda seher selin semra serap sevda sevgi sevil sevim sevinc sezen sibel simge songul suna \
        şebnem sebnem şule sule sükran tansu tuğba tugba tulay tülin türkan ümran vildan yasemin yeliz yildiz zehra \
        zeliha zerrin zubeyde zuhal zuleyha agnese alessia allegra annalisa antonella benedetta caterina cinzia costanza \
        domenica donatella eleonora elisabetta emanuela enrica fiorella fulvia gaia ginevra gioia giuliana giuseppina \
        grazia ilaria imma letizia licia loredana lucrezia maddalena margherita mariagrazia mariastella matilde maura \
        michela milena mirella nicoletta nilde ornella patrizia raffaella rosy silvana stefania tiziana vincenza \
        vittoria viviana agneta anneli anniken anette ann-britt anna-karin åsa astri barbro benedicte bente berit bodil \
        britt britta cathrine cecilie dagny ebba ellinor elin elisabet eva-britt freja gro grethe gudlaug guðrún gunhild \
        gunilla hanne hege hedda helle hildur inger ingebjørg ingunn ingvild jannicke johanne jorunn jytte kaja kaisa \
        kajsa kari karianne katrine kirsti kjersti lene linnea lisbeth lotta lovisa magnhild maiken malin margaretha \
        margareta margrethe marit merete mette nanna ninni ragnhild ranveig rigmor rikke sigrun silje siri sissel \
        solveig sunniva sylvi synnøve tarja tonje torill torunn tove trine turid unn unni vigdis vigdís wenche ylva aino \
        aila anni arja eeva eija eila helmi helvi hilkka inkeri irja jaana kaarina kaija katri kirsi liisa maija marja \
        marjatta marika merja mervi milla minna mirja niina outi päivi paivi pirjo pirkko raija riikka riitta ritva \
        saara saila sanna satu sini sirkka sirpa sisko soile suvi taina terttu tiina tuula tuulikki varpu agata \
        agnieszka alicja aldona anastazja anetta aneta aniela beata bogna bogumila bozena bożena bronislawa czeslawa \
        danuta dominika dorota edyta elzbieta elżbieta ewa felicja genowefa gertruda grazyna grażyna halina hanka \
        henryka honorata irena irmina iwona izabela jadwiga jagoda jolanta józefa julita justyna kamila katarzyna \
        kazimiera kinga klaudia krystyna leokadia lucyna ludwika lucja łucja malgorzata małgorzata malwina mariola \
        martyna maryla marzena matylda michalina miroslawa oliwia otylia patrycja pelagia rozalia róża stanislawa sylwia \
        urszula weronika wieslawa wiktoria wioletta wislawa wisława zofia zuzanna zyta alzbeta barbora blanka bohumila \
        denisa drahomira eliška iva iveta jarmila jaroslava jitka jirina jiřina kateřina kristyna lenka libuse marketa \
        markéta milada miroslava nadezda pavla pavlina radka ruzena sarka šárka silvie stanislava stepanka tereza vlasta \
        zdenka zuzana andjela anica biljana biserka bojana borka branka danijela dragana dubravka gordana hrvojka \
        jadranka jasmina jasna jelena jovana kolinda ljiljana ljubica ljerka marija marijana milica mirela mirjana \
        natasa nataša nevena nevenka olivera radmila ruza ružica sanja senka slavica slavenka smiljana snezana snežana \
        stana stojanka vesna višnja zorana zorica željka desislava ginka iskra kristalina meglena petya rositsa rumiana \
        stefka svetla teodora tsveta tsvetelina tsvetanka vesela yordanka zornitsa ana-maria andreea anca camelia doina \
        ecaterina florentina florica georgeta ioana iulia luminita madalina maricica mihaela nicoleta oana otilia raluca \
        rodica ruxandra sanda smaranda sorina viorica aniko anikó bernadett bori boglarka dorottya edit emese emoke \
        erzsebet erzsébet eszter éva fruzsina gizella györgyi hajnalka hedvig ibolya ildiko ildikó iren jolan judit \
        jusztina kata katalin krisztina lenke magdolna mária márta orsolya piroska reka réka rozsa sarolta szilvia terez \
        timea tímea tunde tünde virag zsofia zsófia zsuzsa zsuzsanna aphrodite aikaterini angeliki antigone aspasia \
        athina calliope chrysoula danae despina dimitra eirini eleftheria eleni elpida evangelia fofi foteini ioanna \
        kalliopi kiriaki konstantina kyriaki loukia myrto niovi panagiota paraskevi persefoni stavroula theano thaleia \
        vasiliki vasso anat avital ayala ayelet batsheva batya bracha chava chaya dafna dalit daphna dorit dvora efrat \
        einat galit geula gila golda hadas hadassah hagit inbal irit karnit keren liat lihi limor liora malka meirav \
        merav miri miryam naama nava nechama noa nurit ofra orit orly orna osnat pnina revital rivka ronit ruhama sarit \
        shirit shlomit shoshana shula sigal smadar talya tehila tova tzipi tzipora tzippi vered yaara yael yaffa yardena \
        yehudit yocheved zehava zehavit zipporah alex angel ariel aubrey avery bailey blair bobbie cameron carey casey \
        courtney darcy devon finley harper jaime jamie jessie jody karol kendall kerry kim kiran kirby kris leslie \
        lindsay lindsey loren mel merle mika morgan nat nicky nikita pat peyton quinn reese regan riley rowan sandy \
        sasha sacha santosh shelby skyler terry val wen wei ling ji-won soo-jin hyun-jung deniz evren yuval tal sabah \
        kaoru masami mizuki sascha",
    ),
];

package org.unionhall.platform.paper;

import org.springframework.http.HttpStatus;
import org.unionhall.platform.refusal.Reason;

/** Every 'no' to a paper handed in or asked for; each sentence says what to do. */
public enum PaperRefusal implements Reason {

    EMPTY("文件是空的，可能没有传完。请先打开看看，再上传一次。"),
    TOO_LARGE("文件超过 %s。照片请用普通画质重拍，文档请压缩其中的图片或分成几个文件，再上传。"),
    NOT_A_PAPER("材料只收图片（JPG、PNG）、PDF、OFD 和 Word、Excel、PPT 文件。请转成其中一种，或者拍照上传。"),
    HEIC("这是苹果手机的 HEIC 照片，很多电脑打不开。请在手机“设置 › 相机 › 格式”里选“兼容性最佳”后重拍，或打开照片截屏，再上传。"),
    OTHER_PICTURE("这种图片格式（如 GIF、BMP、TIFF、AVIF）不收。请打开图片，另存为 JPG 或截屏，再上传。"),
    BROKEN("文件不完整或已损坏，可能没有传完。请打开看看：能打开就另存一份再上传，打不开就重新拍照或扫描。"),
    PASSWORD("文件有打开密码，办理的人看不了。请去掉密码，另存后再上传。"),
    MACROS("文件里带有宏，为了安全不收。请另存为不带宏的 .docx、.xlsx、.pptx，或导出为 PDF，再上传。"),
    ZIP_BOMB("文件解开后异常地大，没有收下。请新建一个文档，只把内容粘贴过去，保存后再上传。"),
    TOO_MANY_PIXELS("图片超过 %s 万像素。请用手机的普通模式重拍，或裁小、截屏后再上传。"),
    ODD_COLOURS("这张图片用的是印刷颜色（CMYK），网页显示不了。请打开图片截屏，或另存为普通 JPG，再上传。"),
    GONE("没有找到这份材料，它可能已被撤回或更换。请返回事项页面刷新后再看。") {
        @Override
        public HttpStatus status() {
            return HttpStatus.NOT_FOUND;
        }
    },
    STORE_AWAY("存放材料的地方暂时连不上。请几分钟后再试；仍不行，请告诉系统管理员。") {
        @Override
        public HttpStatus status() {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
    };

    private final String sentence;

    PaperRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
